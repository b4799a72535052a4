import type { CardSectionProps } from './card-section.ts';
import { EvidenceNote } from './EvidenceNote.tsx';

/** What the briefing knows besides, each line with the place it comes from. */
export function BackgroundSection({ card, withSource }: CardSectionProps) {
  if (card.background.length === 0) return null;
  return (
    <section class="section">
      <h3 class="section-title">Background</h3>
      <ul class="background">
        {card.background.map(({ text, evidence }) => (
          <li key={text}>
            <p>{text}</p>
            {evidence.map((item) => (
              <EvidenceNote key={item.id} evidence={item} withSource={withSource} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
