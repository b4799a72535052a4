import { browser } from 'wxt/browser';
import type { InjectedScript } from './messages.ts';

/** Files of the content scripts, as wxt.config.ts lists them. */
const PAGE_SCRIPT = '/page.js';
const PAGE_STYLES = '/marks.css';
const FRAME_SCRIPT = '/frame.js';

/** Loads a script into the page or frame that asked for it, beside what runs there. */
export async function inject(script: InjectedScript, tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  // A frame's document may have no address of its own, and then gets no style sheet from the manifest.
  if (script === 'page') await browser.scripting.insertCSS({ target, files: [PAGE_STYLES] });
  await browser.scripting.executeScript({ target, files: [`/${script}.js`] });
}

/** Tabs that were open before the extension was installed or updated get it without a reload. Firefox does so itself. */
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
            browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [FRAME_SCRIPT] }),
          ],
    ),
  );
}
