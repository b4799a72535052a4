import type { EvidenceView } from '../lib/text/entity-card.ts';
import { EvidencePlace } from './EvidencePlace.tsx';
import { Icon } from './Icon.tsx';
import { evidenceKindInWords } from './kind-in-words.ts';

interface EvidenceNoteProps {
  evidence: EvidenceView;
  /** Names the source too: needed where a card draws on more than one. */
  withSource: boolean;
}

/**
 * Where the briefing says so: the quote if there is one, how it comes to say it and who spoke, and the place
 * in the source. The speaker stands with the kind, the source with the place: the two are never one name.
 */
export function EvidenceNote({ evidence, withSource }: EvidenceNoteProps) {
  const { kind, quote, speaker } = evidence;
  return (
    <div class="note">
      {quote && <blockquote class="note-quote">“{quote}”</blockquote>}
      <p class="note-line">
        <span class="note-kind" data-kind={kind}>
          <Icon name={kind} />
          {evidenceKindInWords[kind]}
        </span>
        {speaker && `\u00A0· ${speaker}`}
      </p>
      <EvidencePlace evidence={evidence} withSource={withSource} />
    </div>
  );
}
