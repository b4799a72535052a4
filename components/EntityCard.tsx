import { useRef } from 'preact/hooks';
import type { EntityCard as EntityCardView, EntityKey } from '../lib/text/entity-card.ts';
import { AboutMark } from './AboutMark.tsx';
import type { AboutMarkView } from './about-mark.ts';
import { CardHeader, type CardHeaderProps } from './CardHeader.tsx';
import { CardInBriefing } from './CardInBriefing.tsx';
import { textDirection } from './text-direction.ts';
import { useNewEntity } from './use-new-entity.ts';
import { useOverflow } from './use-overflow.ts';

export interface EntityCardProps extends Omit<CardHeaderProps, 'card'> {
  /** One, or the same entity in several briefings, in the reader's order. Never empty. */
  cards: EntityCardView[];
  /** `sheet`: across the foot of a touch screen, with a handle to pull it down by. */
  layout: 'card' | 'sheet';
  /** The mark that opened the card; nothing once the reader has gone on to another entity. */
  mark?: AboutMarkView | undefined;
  onOpenRelated(key: EntityKey): void;
  /** The mark, and every other of its form, is not wanted: on this site, or anywhere. */
  onNotThis(everywhere: boolean): void;
}

/**
 * The card: what the briefing knows of an entity and how the voices read it. As wide as the reader's
 * screen allows, 400 px at most; scrolls within itself. The container is the dialog.
 */
export function EntityCard({ cards, layout, mark, onOpenRelated, onNotThis, ...header }: EntityCardProps) {
  const root = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(area);
  const [first] = cards;
  useNewEntity(first?.key, { root, area });
  if (!first) return null;
  return (
    <div
      class="card"
      data-layout={layout}
      data-pinned={header.pinned}
      dir={textDirection(first.briefing.language)}
      ref={root}
    >
      {layout === 'sheet' && <div class="handle" data-part="handle" />}
      <CardHeader card={first} {...header} />
      <div
        class="area"
        ref={area}
        {...(scrolls && { tabIndex: 0, role: 'region', 'aria-labelledby': header.headingId })}
      >
        <div class="content">
          {cards.map((card) => (
            <CardInBriefing
              key={card.key}
              card={card}
              merged={cards.length > 1}
              onOpenRelated={onOpenRelated}
            />
          ))}
          {mark && (
            <AboutMark
              key={mark.id}
              mark={mark}
              name={first.name}
              language={first.briefing.language}
              onNotThis={onNotThis}
            />
          )}
        </div>
      </div>
      <p class="unseen" role="status">
        {first.name}
      </p>
    </div>
  );
}
