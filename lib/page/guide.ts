import type { EntityKey } from '../text/entity-card.ts';
import type { Step } from '../text/step.ts';
import type { Mark } from './marks.ts';

/**
 * The seam between the content script and the code that leads through the mentions of a page, which is loaded with the
 * first step, or with the scroll map.
 */
export interface Guide {
  /** Goes to a mention and says which it is; null when there is none in that direction. */
  step(step: Step, from: Mark | null): Mark | null;
  /** The marks are others now, or the map is wanted or not. */
  draw(): void;
}

/** What the guide needs of the page it stands on. */
export interface GuideWorld {
  signal: AbortSignal;
  /** Those that are shown, in document order. */
  marks(): readonly Mark[];
  nameOf(entity: EntityKey): string | undefined;
  isMapWanted(): boolean;
}

export type CreateGuide = (world: GuideWorld) => Guide;
