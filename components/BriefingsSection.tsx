import { dateInWords } from './date-in-words.ts';
import { OptionsSection } from './OptionsSection.tsx';
import type { ListedBriefing } from './listed-briefing.ts';
import { Switch } from './Switch.tsx';

interface BriefingsSectionProps {
  briefings: ListedBriefing[];
  onBriefing(id: string, on: boolean): void;
}

/** Which briefings are laid over the news. */
export function BriefingsSection({ briefings, onBriefing }: BriefingsSectionProps) {
  return (
    <OptionsSection title="Briefings" lead="Only those switched on are looked for.">
      {briefings.length === 0 ? (
        <p class="empty">There is no briefing, so nothing is marked anywhere.</p>
      ) : (
        <ul class="rows">
          {briefings.map(({ id, title, asOf, summary, entities, on }) => (
            <li key={id}>
              <Switch label="" subject={title} checked={on} onChange={(wanted) => onBriefing(id, wanted)} />
              <p class="choice-text">{summary}</p>
              <p class="choice-text">
                As of {dateInWords(asOf)} · {entities} {entities === 1 ? 'entity' : 'entities'}
              </p>
            </li>
          ))}
        </ul>
      )}
    </OptionsSection>
  );
}
