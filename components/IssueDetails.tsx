import type { IssueView } from '../lib/text/entity-card.ts';
import { Icon } from './Icon.tsx';
import { PositionColumn } from './PositionColumn.tsx';
import { VoiceBadge } from './VoiceBadge.tsx';
import { voiceHue } from './voice-hue.ts';

interface IssueDetailsProps {
  issue: IssueView;
  /** Whether the positions are laid out from the start. */
  open: boolean;
  withSource: boolean;
}

/** One issue: the question, the positions in columns, and beside them the voices of whom it records none. */
export function IssueDetails({ issue, open, withSource }: IssueDetailsProps) {
  return (
    <details class="issue" open={open}>
      <summary class="issue-head">
        <h4 class="issue-question">{issue.question}</h4>
        <span class="issue-voices">
          {issue.positions.map(({ voice }) => (
            <VoiceBadge key={voice.id} voice={voice} named />
          ))}
        </span>
        <Icon name="chevron" />
      </summary>
      <ul class="positions">
        {issue.positions.map((position) => (
          <PositionColumn key={position.voice.id} position={position} withSource={withSource} />
        ))}
        {issue.silent.length > 0 && (
          <li class="silent">
            {issue.silent.map((voice) => (
              <p key={voice.id} data-hue={voiceHue(voice)}>
                <VoiceBadge voice={voice} />
                <span>
                  <b>{voice.name}</b> — The briefing records no position
                </span>
              </p>
            ))}
          </li>
        )}
      </ul>
    </details>
  );
}
