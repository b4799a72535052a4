import type { PopupPageState } from './popup-state.ts';
import { VoiceBadge } from './VoiceBadge.tsx';

/** The questions behind this page, each with the voices that answer it. */
export function IssuesAtStake({ issues }: Pick<PopupPageState, 'issues'>) {
  if (issues.length === 0) return null;
  return (
    <section class="popup-section">
      <div class="section-head">
        <h2 class="section-title">At stake</h2>
      </div>
      <ul class="stakes">
        {issues.map(({ id, question, positions }) => (
          <li key={id}>
            <p class="stake-question">{question}</p>
            <ul class="stake-voices" aria-label="Voices with a position">
              {positions.map(({ voice }) => (
                <li key={voice.id}>
                  <VoiceBadge voice={voice} named />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
