import type { EntityKind } from '../lib/text/briefing.ts';
import type { EntityKey, IssueView } from '../lib/text/entity-card.ts';
import type { PageReport } from '../lib/text/page-report.ts';

/** Why Parallax cannot say anything of the page in front of the reader. */
export type RestrictedReason =
  | 'browser-page' // chrome://, about:, another extension's page, a new tab
  | 'store' // the browser's own extension store
  | 'pdf'
  | 'no-access' // the reader or the browser withholds this site
  | 'unreachable'; // opened before Parallax was installed or updated, or still loading

export interface FoundEntity {
  key: EntityKey;
  name: string;
  kind: EntityKind;
  /** Mentions on this page. */
  count: number;
}

export interface ApplyingBriefing {
  id: string;
  title: string;
  asOf: string;
  summary: string;
  takeaways: { text: string }[];
}

/** Everything the popup knows of the page and of the library. */
export interface PopupPageState {
  kind: 'page';
  report: PageReport;
  /** In the order the popup shows them. */
  entities: FoundEntity[];
  /** Briefings that cover something on this page, in the reader's order. */
  briefings: ApplyingBriefing[];
  /** Issues the found entities are part of. */
  issues: Pick<IssueView, 'id' | 'question' | 'positions'>[];
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
