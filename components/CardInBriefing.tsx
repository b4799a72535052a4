import type { EntityCard, EntityKey } from '../lib/text/entity-card.ts';
import { cardSections } from './card-sections.ts';
import { sourceViews } from './source-views.ts';
import { textDirection } from './text-direction.ts';

interface CardInBriefingProps {
  card: EntityCard;
  /** Whether other briefings speak of the entity too, so that each must say its own name first. */
  merged: boolean;
  onOpenRelated(key: EntityKey): void;
}

/** What one briefing says of the entity, section after section, in that briefing's language. */
export function CardInBriefing({ card, merged, onOpenRelated }: CardInBriefingProps) {
  const { language, title } = card.briefing;
  const withSource = sourceViews(card).length > 1;
  return (
    <article class="in-briefing" lang={language} dir={textDirection(language)}>
      {merged && (
        <p class="in-briefing-title">
          In the briefing <cite>{title}</cite>
        </p>
      )}
      {cardSections.map((Section, place) => (
        <Section key={place} card={card} withSource={withSource} onOpenRelated={onOpenRelated} />
      ))}
    </article>
  );
}
