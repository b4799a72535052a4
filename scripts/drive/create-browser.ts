import type { PageReport } from '../../lib/text/page-report.ts';
import { createTab, type TabControls } from './create-tab.ts';
import { POPUP_SIZE, type DrivenBrowser, type Tab } from './driven-browser.ts';
import { waitUntil } from './wait-until.ts';

/** What the two browsers do each in their own way; the rest of a driven browser is made from it. */
export interface BrowserControls {
  name: DrivenBrowser['name'];
  origin: string;
  /** Opens an empty tab. */
  newTab(): Promise<Omit<TabControls, 'id'>>;
  /** Runs a function in the background, where a page of the extension cannot reach it. */
  inBackground?(work: () => Promise<string[]>): Promise<string[]>;
  /** Loads the extension again over itself. */
  renew(): Promise<void>;
  /** Uninstalls the extension; by default it is asked to do so itself. */
  remove?(): Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
  ended(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A page of the extension in which nothing of ours runs, but which has its origin and so its API: our end of
 * the extension while it is driven.
 */
const DESK = 'marks.css';

export async function createBrowser({
  name,
  origin,
  newTab,
  inBackground,
  renew,
  remove,
  ended,
  close,
}: BrowserControls): Promise<DrivenBrowser> {
  const openDesk = async () => {
    const tab = createTab({ ...(await newTab()), id: -1 });
    await waitUntil('a page of the extension', () =>
      tab.goTo(`${origin}/${DESK}`).then(
        () => true,
        () => false, // The extension is being loaded.
      ),
    );
    return tab;
  };
  let desk = await openDesk();
  const tabIds = () => desk.evaluate(listTabIds);

  async function open(url: string, size?: { width: number; height: number }): Promise<Tab> {
    const before = new Set(await tabIds());
    const controls = await newTab();
    const id = (await tabIds()).find((tab) => !before.has(tab));
    if (id === undefined) throw new Error('The browser opened a tab that it does not list.');
    const tab = createTab({ ...controls, id });
    if (size) await tab.setSize(size);
    await tab.goTo(url);
    return tab;
  }

  /** Asks a page as the popup does. @returns null where no content script answers */
  const ask = (tab: Tab, type: string, data?: unknown) =>
    desk.evaluate(sendToTab, { tab: tab.id, type, data });

  const report: DrivenBrowser['report'] = async (tab) =>
    (await ask(tab, 'describePage')) as PageReport | null;

  return {
    name,
    origin,
    report,
    close,
    open: (url) => open(url),
    openOwn: (path) => open(`${origin}/${path}`),
    openPopup: ({ id }) => open(`${origin}/popup.html?tab=${id}`, POPUP_SIZE),
    waitForReport: (tab) =>
      waitUntil<PageReport>(`the extension to read ${tab.url()}`, async () => {
        const current = await report(tab);
        return current?.state !== 'reading' && current;
      }),
    backgroundErrors: () => (inBackground ? inBackground(listErrors) : desk.evaluate(listErrors)),
    renewExtension: async () => {
      await renew();
      await waitUntil('the extension’s pages to close', () =>
        desk.evaluate(() => !('chrome' in globalThis)).catch(() => true),
      );
      desk = await openDesk();
    },
    removeExtension: async () => {
      // The page that asks for it goes with it.
      await (remove?.() ??
        desk.evaluate(() => void setTimeout(() => void chrome.management.uninstallSelf())));
    },
    handOver: async () => {
      await desk.close();
      await ended();
    },
    goToMention: async (tab, entity) => void (await ask(tab, 'goToMention', { entity, round: true })),
    evaluateInExtension: (work, argument) => desk.evaluate(work, argument),
  };
}

// These run in the desk's page or in the background, and so stand alone.

/** Writes errors down from its first call on. */
async function listErrors(): Promise<string[]> {
  const background: EventTarget & { uncaught?: string[] } =
    typeof document === 'undefined' ? globalThis : (await chrome.runtime.getBackgroundPage())!;
  if (background.uncaught) return background.uncaught;
  const uncaught: string[] = (background.uncaught = []);
  background.addEventListener('error', (event) => uncaught.push((event as ErrorEvent).message));
  background.addEventListener('unhandledrejection', (event) =>
    uncaught.push(String((event as PromiseRejectionEvent).reason)),
  );
  return uncaught;
}

const listTabIds = async (): Promise<number[]> => (await chrome.tabs.query({})).flatMap(({ id }) => id ?? []);

/** Sends a message of lib/extension/messages.ts in the shape its library gives it. */
async function sendToTab({
  tab,
  type,
  data,
}: {
  tab: number;
  type: string;
  data?: unknown;
}): Promise<unknown> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  try {
    const answer: unknown = await chrome.tabs.sendMessage(tab, message, { frameId: 0 });
    return typeof answer === 'object' && answer !== null && 'res' in answer ? answer.res : null;
  } catch {
    return null;
  }
}
