import { join } from 'node:path';
import type { PageReport } from '../../lib/text/page-report.ts';
import type { DrivenBrowser, Tab } from '../drive/driven-browser.ts';
import { waitUntil } from '../drive/wait-until.ts';
import {
  type PageState,
  countRegistered,
  layOutAnew,
  readState,
  readWatch,
  scrollThrough,
  startWatch,
} from './in-page.ts';
import { movedElements } from './moved-elements.ts';

/** What became of one page when highlights were switched on over it. */
export interface Visit {
  page: string;
  /** Whether the extension takes it for an article. */
  isArticle: boolean;
  state: PageReport['state'];
  /** From the switch until every mention is known, in milliseconds of the wall clock. */
  time: number;
  /** Mentions by entity id, in the order they first occur. */
  mentions: [entity: string, count: number][];
  /** Most ranges registered at once while the page was scrolled through. */
  registered: number;
  /** Longest time the page could not run, in milliseconds: with highlights off, and while they came on. */
  quiet: number;
  longest: number;
  /** Everything that must not be. */
  faults: string[];
}

export interface VisitOptions {
  url: string;
  page: string;
  /** Where screenshots go: the top of the page, and the screenful with the most marks. */
  shots?: string;
}

/** Screenfuls of a page that are scrolled through: past that, it is more of the same. */
const SCREENS = 30;
/** Looks at a page that does not come to rest. */
const MOST_LOOKS = 6;

/**
 * Opens a page with highlights off, looks at it, switches them on, scrolls through it, and looks again. Nothing
 * may be different then but the paint.
 */
export async function visitPage(browser: DrivenBrowser, { url, page, shots }: VisitOptions): Promise<Visit> {
  const faults: string[] = [];
  await switchSite(browser, 'off');
  const tab = await browser.open(url);
  try {
    const { isArticle } = await browser.waitForReport(tab);
    await tab.evaluate(startWatch);
    const [first, before] = await readCalm(tab);
    const { longest: quiet } = await tab.evaluate(readWatch);
    const pagesOwn = tab.errors().length;
    faults.push(...tab.errors().filter(isOurs));

    await tab.evaluate(startWatch);
    const { report, time } = await readOn(browser, tab);
    const { longest, shift } = await tab.evaluate(readWatch);
    const painted = await tab.evaluate(scrollThrough, { screens: SCREENS });
    const after = await tab.evaluate(readState);

    if (after.hash !== before.hash && before.hash === first.hash) faults.push('the DOM changed');
    const moved = movedElements([first.elements, before.elements], after.elements);
    if (moved.length > 0) faults.push(`${moved.length} elements moved (${moved.slice(0, 3).join(', ')})`);
    if (shift > 0) faults.push(`layout shift ${shift.toFixed(4)}`);
    if (report.state !== 'on') faults.push(`${report.state}: ${report.problem ?? 'not read'}`);
    faults.push(...tab.errors().slice(pagesOwn), ...(await browser.backgroundErrors()));

    if (shots) await photograph(tab, { top: painted.top, path: join(shots, `${page}-${browser.name}`) });
    await switchSite(browser, 'off');
    await waitUntil('the marks to go', async () => (await tab.evaluate(countRegistered)) === 0).catch(() =>
      faults.push('marks stayed after the switch'),
    );
    return {
      page,
      isArticle,
      state: report.state,
      time,
      mentions: report.counts.map(({ entities, count }) => [entities[0]!.split('/')[1]!, count]),
      registered: painted.most,
      quiet,
      longest,
      faults,
    };
  } finally {
    await tab.close();
  }
}

/** Looks at the page until it stands still, or for so long: what moves after that moves by itself. */
async function readCalm(tab: Tab): Promise<[PageState, PageState]> {
  let first: PageState | undefined;
  await tab.evaluate(layOutAnew);
  for (let looks = 1; ; looks++) {
    await tab.evaluate(scrollThrough, { screens: SCREENS });
    const now = await tab.evaluate(readState);
    if (first && (looks === MOST_LOOKS || JSON.stringify(now) === JSON.stringify(first))) return [first, now];
    first = now;
  }
}

const isOurs = (error: string): boolean => /(?:chrome|moz)-extension:/.test(error);

/** Every page is served under this name; a choice for it wins over the scan mode. */
const HOST = '127.0.0.1';

const switchSite = (browser: DrivenBrowser, choice: 'on' | 'off'): Promise<void> =>
  browser.evaluateInExtension((items) => chrome.storage.sync.set(items), { [`site:${HOST}`]: choice });

/** Switches highlights on and waits until the page is read. */
async function readOn(browser: DrivenBrowser, tab: Tab): Promise<{ report: PageReport; time: number }> {
  return browser.evaluateInExtension(
    async ({ id, key }) => {
      const start = performance.now();
      await chrome.storage.sync.set({ [key]: 'on' });
      for (;;) {
        const { res } = await chrome.tabs.sendMessage(id, { type: 'describePage' }, { frameId: 0 });
        const time = performance.now() - start;
        // No timer in between: in a page that is not in front, a second is the shortest.
        if (!['reading', 'off-here'].includes(res.state) || time > 60_000) return { report: res, time };
      }
    },
    { id: tab.id, key: `site:${HOST}` },
  );
}

/** The top of the page, and the screenful with the most marks. Last: a browser may draw a page anew for it. */
async function photograph(tab: Tab, { top, path }: { top: number; path: string }): Promise<void> {
  await tab.screenshot({ path: `${path}-top.png` });
  if (top === 0) return;
  await tab.evaluate(async (offset) => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    scrollTo({ top: offset, behavior: 'instant' });
    await frame();
    await frame();
  }, top);
  await tab.screenshot({ path: `${path}-most.png` });
}
