import type { CardSectionProps } from './card-section.ts';
import { Icon } from './Icon.tsx';

/** Entities one click away, each with how it belongs to this one. */
export function RelatedSection({ card, onOpenRelated }: CardSectionProps) {
  if (card.related.length === 0) return null;
  return (
    <section class="section">
      <h3 class="section-title">Related</h3>
      <ul class="related">
        {card.related.map(({ key, name, label }) => (
          <li key={key}>
            <button type="button" class="related-entity" onClick={() => onOpenRelated(key)}>
              <span>
                <span class="related-name">{name}</span> <span class="related-label">{label}</span>
              </span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
