import type { EvidenceView, PositionView } from '../lib/text/entity-card.ts';
import { dateInWords } from './date-in-words.ts';
import { EvidenceNote } from './EvidenceNote.tsx';
import { PassagesInBrief } from './PassagesInBrief.tsx';
import { VoiceBadge } from './VoiceBadge.tsx';
import { voiceHue } from './voice-hue.ts';

/** Notes under a position before the rest goes one step deeper: a third makes the columns too uneven. */
const NOTES_AT_ONCE = 2;

interface PositionColumnProps {
  position: PositionView;
  withSource: boolean;
}

/** One voice's answer to an issue, in a column beside the others: who, the stance, the gist, the evidence. */
export function PositionColumn({ position, withSource }: PositionColumnProps) {
  const { voice, label, gist, asOf, evidence } = position;
  const roleSays = voice.kind === 'person' || voice.kind === 'institution';
  return (
    <li class="position" data-hue={voiceHue(voice)}>
      <div class="position-voice">
        <VoiceBadge voice={voice} />
        <span class="position-who">
          <span class="position-name" title={voice.role}>
            {voice.name}
          </span>
          {roleSays && voice.role && <span class="position-role">{voice.role}</span>}
        </span>
      </div>
      <p class="position-label">{label}</p>
      <p class="position-gist">
        {gist}
        {asOf && <span class="position-date"> ({dateInWords(asOf)})</span>}
      </p>
      <div class="position-evidence">
        {notesFor(evidence).map((item) => (
          <EvidenceNote key={item.id} evidence={item} withSource={withSource} />
        ))}
        <PassagesInBrief evidence={evidence} />
      </div>
    </li>
  );
}

/** The evidence to note at once: quotes first, and of several that would read the same (one place) only one. */
function notesFor(evidence: EvidenceView[]): EvidenceView[] {
  const different = new Map(
    evidence.map((item) => [
      item.quote ?? [item.kind, item.speaker, item.section, item.paragraph].join('\n'),
      item,
    ]),
  );
  return [...different.values()]
    .toSorted((a, b) => Number(!a.quote) - Number(!b.quote))
    .slice(0, NOTES_AT_ONCE);
}
