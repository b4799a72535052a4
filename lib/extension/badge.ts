import { browser } from 'wxt/browser';
import type { PageReport } from '../text/page-report.ts';

const BADGE_COLOUR = '#0f5f66';

/**
 * Shows on the toolbar icon how many entities a page names; nothing where it names none, where highlights
 * are off, or where the reader wants no badge.
 */
export async function showBadge(
  tabId: number,
  { report, wanted }: { report: PageReport; wanted: boolean },
): Promise<void> {
  const count = wanted && report.state === 'on' ? report.counts.length : 0;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setTitle({ tabId, title: describe(report, count) }),
  ]);
}

/** Says on the toolbar icon that something asked for there could not be done. */
export async function showProblem(tabId: number, problem: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title: `Parallax: ${problem}` }),
  ]);
}

function describe({ state, host }: PageReport, count: number): string {
  if (state === 'off-here') return `Parallax: highlights are off on ${host}`;
  return count > 0 ? `Parallax: ${count} ${count === 1 ? 'entity' : 'entities'} on this page` : 'Parallax';
}
