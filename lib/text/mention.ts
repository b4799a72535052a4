import type { EntityKey } from './entity-card.ts';
import type { Evidence } from './features.ts';

/** A span of the page's text that names an entity. */
export interface Mention {
  /** Which block of the request, from 0. */
  block: number;
  /** Offsets into that block's text, in UTF-16 code units; end is exclusive. */
  start: number;
  end: number;
  /** The entities it names: one, or the same one in several briefings, in the reader's order. */
  entities: EntityKey[];
  /** Place of its reason in the reply's list, from 0. */
  reason: number;
}

/** Why a place counts as a mention: what "Why marked?" tells. Mentions for the same reason share one. */
export interface Reason {
  /** The form that fits, as the briefing writes it. */
  form: string;
  case: 'exact' | 'any';
  /** What was weighed; the sum is above nought. */
  evidence: (Evidence & { weight: number })[];
}

/** A form the reader does not want marked for an entity: "Not this". */
export interface Exception {
  /** As the briefing writes it. */
  form: string;
  entity: EntityKey;
}

/**
 * What the page has told so far, for a request about text that arrived later. Made by findMentions, kept by
 * the page, sent back as it is: the background remembers no page.
 */
export interface PageContext {
  /** The lexicon that gave the numbers below; in another one they mean nothing. */
  lexicon: number;
  /** Referents the page has named beyond doubt. */
  named: number[];
  /** Cues the page has used: words that rules ask for. */
  cues: number[];
  /** Folded names the page has used for somebody or something else: "donald trump jr". */
  others: string[];
  /** Referents whose capital the page has named as one. */
  capitals: number[];
  /** Referents of measures and events, with how often the page aims them at whom their rule asks for, and at others. */
  targets: [referent: number, own: number, other: number][];
  /** Whether teams were named by their cities. */
  sport: boolean;
  /** The end of what was read, as text: what is near to the next paragraph. */
  tail?: string[] | undefined;
}

export interface FindRequest {
  /** The text of the page, one string a block, as the reader sees it. */
  blocks: string[];
  context?: PageContext;
  /** Whether it is only asked if there is anything to mark: one mention is answer enough, without cards. */
  isProbe?: boolean;
}

export interface FoundMentions {
  /** In the order of the text. Never overlapping. */
  mentions: Mention[];
  reasons: Reason[];
  /**
   * A card for every entity mentioned and for those they are related to, by key: an EntityCard each, as JSON. Most
   * are never opened, and a page does not pay for taking them apart.
   */
  cards: Record<EntityKey, string>;
  context: PageContext;
}
