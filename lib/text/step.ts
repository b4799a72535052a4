import type { EntityKey } from './entity-card.ts';

/** One step of finding one's way through the mentions of a page. */
export interface Step {
  /** To a mention of this entity; else of any. */
  entity?: EntityKey;
  /** To the one before, not the one after. */
  back?: boolean;
  /** Opens its card, with the focus in it. */
  open?: boolean;
  /** From the beginning of the frame (or its end, going back), wherever the reader was in it. */
  afresh?: boolean;
  /** Goes on at the other end after the last. */
  round?: boolean;
}
