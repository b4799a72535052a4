import { browser } from 'wxt/browser';
import { chooseSite } from '../text/site-switch.ts';
import { sendMessage } from './messages.ts';
import { storedSettings, storedSite } from './stored-items.ts';

/**
 * Turns highlights of a tab's site on, if they are off, or off. Nothing happens on pages Parallax cannot read;
 * rejects when the choice cannot be stored.
 */
export async function toggleSite(tabId: number): Promise<void> {
  const report = await sendMessage('describePage', undefined, tabId).catch(() => null);
  if (!report) return;
  const isOn = report.state === 'on' || report.state === 'reading' || report.state === 'failed';
  await switchSite({ on: !isOn, host: report.host, isArticle: report.isArticle });
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
