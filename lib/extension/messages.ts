import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions } from '../text/mention.ts';
import type { NotThis } from '../text/not-this.ts';
import type { PageReport } from '../text/page-report.ts';

/** Every message there is. Nouns are stored (stored-items.ts); these are the verbs. */
interface Messages {
  // page → background
  findMentions(request: FindRequest): FoundMentions;
  describeEntity(key: EntityKey): EntityCard | null;
  injectPopover(): void;
  /** The reader said "Not this" on the page; which site that is, the background sees for itself. */
  addException(notThis: NotThis): void;
  /** Takes it back. */
  removeException(notThis: NotThis): void;
  /** The page's reading changed; the badge follows, and the popup if it is open. */
  reportPage(report: PageReport): void;

  // popup, commands → page
  describePage(): PageReport;
  goToMention(entity: EntityKey): void;
  openNextMention(): void;
}

type Verb = keyof Messages;
type Data<V extends Verb> = Parameters<Messages[V]>[0];
type Answer<V extends Verb> = ReturnType<Messages[V]>;

interface Received<V extends Verb> {
  data: Data<V>;
  sender: chrome.runtime.MessageSender;
}

type Handler = (received: { data: never; sender: chrome.runtime.MessageSender }) => unknown;

/**
 * Sends a message: to a tab's main frame if one is named, else to the extension's own contexts.
 * @returns the answer; rejects when nobody answers, and with the handler's error in words
 */
export async function sendMessage<V extends Verb>(
  type: V,
  data?: Data<V>,
  tabId?: number,
): Promise<Answer<V>> {
  const message = { type, data };
  const answer: unknown = await (tabId === undefined
    ? chrome.runtime.sendMessage(message)
    : chrome.tabs.sendMessage(tabId, message, { frameId: 0 }));
  if (typeof answer !== 'object' || answer === null) throw new Error(`Nobody answers to ${type}`);
  if ('error' in answer) throw new Error(String(answer.error));
  return ('res' in answer ? answer.res : undefined) as Answer<V>;
}

const handlers = new Map<unknown, Handler>();

/** Answers messages of one type in this context; others are left to whom they are for. @returns what stops it */
export function onMessage<V extends Verb>(
  type: V,
  handler: (received: Received<V>) => Answer<V> | Promise<Answer<V>> | Promise<void>,
): () => void {
  if (handlers.size === 0) chrome.runtime.onMessage.addListener(listen);
  handlers.set(type, handler as Handler);
  return () => void handlers.delete(type);
}

function listen(
  message: { type?: unknown; data?: never } | null,
  sender: chrome.runtime.MessageSender,
  respond: (answer: unknown) => void,
): boolean {
  const handler = handlers.get(message?.type);
  if (!handler) return false;
  // A promise's turn later, so that a handler that throws answers as one that rejects.
  void Promise.resolve()
    .then(() => handler({ data: message?.data as never, sender }))
    .then(
      (res) => respond({ res }),
      (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
    );
  return true;
}
