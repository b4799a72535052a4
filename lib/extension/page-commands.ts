import { browser } from 'wxt/browser';
import { isOn, type PageReport } from '../text/page-report.ts';
import { chooseSite } from '../text/site-switch.ts';
import { sendMessage } from './messages.ts';
import { parsePageReport } from './parse-messages.ts';
import { storedSettings, storedSite } from './stored-items.ts';

/**
 * Turns highlights of a tab's site on, if they are off, or off. Nothing happens on pages Parallax cannot read;
 * rejects when the choice cannot be stored.
 */
export async function toggleSite(tabId: number): Promise<void> {
  const report = await askPage(tabId);
  if (!report) return;
  await switchSite({ on: !isOn(report.state), host: report.host, isArticle: report.isArticle });
}

/** What the page in a tab says of itself; null where no content script answers, or answers nonsense. */
export async function askPage(tabId: number): Promise<PageReport | null> {
  return sendMessage('describePage', undefined, { tabId })
    .then(parsePageReport, () => null)
    .catch(() => null);
}

/** Remembers a switch; every open tab of the host follows, as does every device of the reader. */
export async function switchSite({
  on,
  host,
  isArticle,
}: {
  on: boolean;
  host: string;
  isArticle: boolean;
}): Promise<void> {
  const { scanMode } = await storedSettings.get();
  await storedSite(host).set(chooseSite(on, { scanMode, isArticle }));
}

export interface OpenTab {
  id: number;
  /** Unknown where the browser hides it: its own pages, other extensions' pages. */
  url: string | undefined;
}

export async function activeTab(): Promise<OpenTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** @returns null when there is no such tab */
export async function tabById(id: number): Promise<OpenTab | null> {
  const tab = await browser.tabs.get(id).catch(() => null);
  return tab && { id, url: tab.url };
}
