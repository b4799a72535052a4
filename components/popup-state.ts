import type { PageReport } from '../lib/text/page-report.ts';
import type { PageSummary } from '../lib/text/page-summary.ts';

/** Why Parallax cannot say anything of the page in front of the reader. */
export type RestrictedReason =
  | 'browser-page' // chrome://, about:, another extension's page, a new tab
  | 'store' // the browser's own extension store
  | 'pdf'
  | 'no-page' // a picture, plain data: nothing with HTML in it
  | 'no-access' // the reader or the browser withholds this site
  | 'unreachable'; // opened before Parallax was installed or updated, or still loading

/** Everything the popup knows of the page and of the library. */
export interface PopupPageState extends PageSummary {
  kind: 'page';
  report: PageReport;
  /** What is wrong with briefing files or storage, in words. */
  libraryProblems: string[];
  /** The keys that switch highlights here, as the browser spells them. */
  shortcut?: string;
}

/** What the popup shows: one of three. */
export type PopupState =
  | { kind: 'loading' }
  | { kind: 'restricted'; reason: RestrictedReason }
  | PopupPageState;
