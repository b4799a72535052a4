import type { EntityCard, EntityKey } from '../lib/text/entity-card.ts';

/** What every section of a card is given. */
export interface CardSectionProps {
  card: EntityCard;
  /** Whether evidence must name its source: the card draws on more than one. */
  withSource: boolean;
  onOpenRelated(key: EntityKey): void;
}
