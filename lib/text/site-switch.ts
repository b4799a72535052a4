import type { PageState } from './page-report.ts';
import type { ScanMode, SiteChoice } from './settings.ts';

interface Page {
  scanMode: ScanMode;
  isArticle: boolean;
}

/** Whether a page is read, and if not, why: what the reader chose for the site wins over the scan mode. */
export function decidePage({ scanMode, isArticle, choice }: Page & { choice: SiteChoice | null }): PageState {
  if (choice === 'off') return 'off-here';
  return choice === 'on' ? 'on' : byScanMode({ scanMode, isArticle });
}

/**
 * What to remember of a site when the reader turns its highlights on or off while looking at a page.
 * @returns null when the scan mode alone does what the reader wants: nothing needs remembering then
 */
export function chooseSite(on: boolean, page: Page): SiteChoice | null {
  const isOnAnyway = byScanMode(page) === 'on';
  if (on) return isOnAnyway ? null : 'on';
  return page.scanMode === 'chosen' ? null : 'off';
}

function byScanMode({ scanMode, isArticle }: Page): PageState {
  if (scanMode === 'chosen') return 'not-chosen';
  return scanMode === 'articles' && !isArticle ? 'not-article' : 'on';
}
