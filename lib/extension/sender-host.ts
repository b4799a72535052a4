/** What the browser says of where a message came from. */
export type Sender = Pick<chrome.runtime.MessageSender, 'url'>;

/** The host of the document that sent a message, as its `location.hostname` gives it; "" where it has none. */
export const hostOf = ({ url = '' }: Sender): string => (URL.canParse(url) ? new URL(url).hostname : '');
