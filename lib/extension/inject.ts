import { browser } from 'wxt/browser';

/** Files of the content script, as wxt.config.ts lists them. */
const PAGE_SCRIPT = '/page.js';
const PAGE_STYLES = '/marks.css';
const POPOVER_SCRIPT = '/popover.js';

/** Loads the popover's code into the frame that asked for it, beside the content script. */
export async function injectPopover(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [POPOVER_SCRIPT] });
}

/** Tabs that were open before the extension was installed get it without a reload. Firefox does so itself. */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({
    url: ['http://*/*', 'https://*/*'],
    status: 'complete',
    discarded: false,
  });
  await Promise.allSettled(
    tabs.flatMap(({ id: tabId }) =>
      tabId === undefined
        ? []
        : [
            browser.scripting.insertCSS({ target: { tabId }, files: [PAGE_STYLES] }),
            browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT] }),
          ],
    ),
  );
}
