import type { MentionChoice } from '../lib/text/settings.ts';

const choices: { choice: MentionChoice; label: string; text: string }[] = [
  { choice: 'every', label: 'Every mention', text: 'Each time a name stands in the text.' },
  {
    choice: 'section',
    label: 'The first in each section',
    text: 'Again under each heading: enough where an article is read in parts.',
  },
  { choice: 'first', label: 'The first on the page', text: 'The quietest: each name once.' },
];

interface MentionChoiceListProps {
  chosen: MentionChoice;
  onChoose(choice: MentionChoice): void;
}

/** Which mentions of a name are marked. */
export function MentionChoiceList({ chosen, onChoose }: MentionChoiceListProps) {
  return (
    <fieldset class="choices">
      <legend>Which mentions are marked</legend>
      {choices.map(({ choice, label, text }) => (
        <label class="choice" key={choice}>
          <input
            type="radio"
            name="mentions"
            value={choice}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span>
            <span class="choice-label">{label}</span>
            <span class="choice-text">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
