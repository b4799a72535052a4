import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { HoverEvent, Opening } from './hover-intent.ts';
import type { Mark } from './marks.ts';

/**
 * The seam between the content script, which every page pays for, and the popover's code, which is loaded with
 * the first card.
 */
export interface Popover {
  show(request: ShowCard): void;
  hide(options: { returnFocus: boolean }): void;
  /** Of the card in the viewport; null when none is open. */
  rect(): DOMRect | null;
}

export interface ShowCard {
  mark: Mark;
  /** Client rectangles of the mark, one a line. */
  anchor: DOMRect[];
  point: { x: number; y: number } | null;
  how: Opening;
}

/** What the popover's code needs of the page it stands on. */
export interface PopoverWorld {
  signal: AbortSignal;
  /** A card by its key: those of the page are at hand, others are fetched. */
  card(key: EntityKey): EntityCard | Promise<EntityCard | null>;
  send(event: HoverEvent<Mark>): void;
}

export type CreatePopover = (world: PopoverWorld) => Popover;
