import type { CardSectionProps } from './card-section.ts';
import { IssueDetails } from './IssueDetails.tsx';

/** Issues laid out at once; further ones wait behind their question, so that a card keeps its overview. */
const ISSUES_AT_ONCE = 2;

/** How readings differ: every issue the entity is part of, with the voices' positions side by side. */
export function IssuesSection({ card, withSource }: CardSectionProps) {
  if (card.issues.length === 0) return null;
  return (
    <section class="section issues">
      <h3 class="section-title">How readings differ</h3>
      {card.issues.map((issue, at) => (
        <IssueDetails key={issue.id} issue={issue} open={at < ISSUES_AT_ONCE} withSource={withSource} />
      ))}
    </section>
  );
}
