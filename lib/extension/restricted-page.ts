/** Why a page cannot be read at all. */
export type Restriction = 'browser-page' | 'store' | 'pdf' | 'unreachable';

/** Stores where no extension may run, by host. */
const STORES = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
];

/** Tells why a tab did not answer, from its address; the browser hides the address of its own pages. */
export function restrictionOf(address: string | undefined): Restriction {
  if (!address || !URL.canParse(address)) return 'browser-page';
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  if (STORES.includes(hostname)) return 'store';
  return pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : 'unreachable';
}
