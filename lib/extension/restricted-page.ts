import { browser } from 'wxt/browser';

/** Why a page cannot be read at all. */
type Restriction = 'browser-page' | 'store' | 'pdf' | 'no-access' | 'unreachable';

/** Stores where no extension may run, by host. */
const STORES = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
];

const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };

/** Tells why a tab did not answer, from its address; the browser hides the address of its own pages. */
export async function restrictionOf(address: string | undefined): Promise<Restriction> {
  if (!address || !URL.canParse(address)) {
    return (await browser.permissions.contains(EVERY_SITE)) ? 'browser-page' : 'no-access';
  }
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  if (STORES.includes(hostname)) return 'store';
  return pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : 'unreachable';
}
