import type { CardSectionProps } from './card-section.ts';

/** Who or what the entity is, in a paragraph. */
export function SummarySection({ card }: CardSectionProps) {
  return <p class="summary">{card.summary}</p>;
}
