import type { EntityKey } from './entity-card.ts';

/** Why a page shows marks, or none. */
export type PageState =
  | 'on'
  | 'reading' // a scan is under way
  | 'off-here' // the reader switched this site off
  | 'not-chosen' // scan mode "only sites I switch on", and this one is not
  | 'not-article' // scan mode "articles only", and this page is none
  | 'no-page' // a PDF, a picture or plain data: nothing to read
  | 'failed'; // the walk or the background failed; `problem` says how

/** Whether marks are on a page, or would be if it could be read. */
export const isOn = (state: PageState): boolean => ['on', 'reading', 'failed'].includes(state);

/** How often a page names an entity: one, or the same one in several briefings, in the reader's order. */
export interface Count {
  entities: EntityKey[];
  count: number;
}

/** What a page says of itself to the popup and the badge. */
export interface PageReport {
  state: PageState;
  /** The host the site switch is for. */
  host: string;
  isArticle: boolean;
  /** Mentions by entity, in the order they first occur. */
  counts: Count[];
  /** Whether the page is so long that only its first part was read. */
  isCut?: boolean;
  problem?: string;
}
