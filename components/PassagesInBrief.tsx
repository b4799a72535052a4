import type { EvidenceView } from '../lib/text/entity-card.ts';
import { EvidencePlace } from './EvidencePlace.tsx';
import { Icon } from './Icon.tsx';
import { evidenceKindInWords } from './kind-in-words.ts';

/** One step deeper: what each passage behind a position says, all of them, and in which source. */
export function PassagesInBrief({ evidence }: { evidence: EvidenceView[] }) {
  const [source, ...others] = new Set(evidence.map((item) => item.source.title));
  return (
    <details class="passages">
      <summary>
        {passagesInWords(evidence.length)} in brief
        <Icon name="chevron" />
      </summary>
      <ol>
        {evidence.map((item) => (
          <li key={item.id}>
            <p class="passage-gist">{item.gist}</p>
            <p class="note-place">
              {evidenceKindInWords[item.kind]}
              {item.speaker && `, ${item.speaker}`}
            </p>
            <EvidencePlace evidence={item} withSource={others.length > 0} />
          </li>
        ))}
      </ol>
      {others.length === 0 && (
        <p class="passages-source">
          In <cite>{source}</cite>
        </p>
      )}
    </details>
  );
}

function passagesInWords(count: number): string {
  if (count === 1) return 'The passage';
  return count === 2 ? 'Both passages' : `All ${count} passages`;
}
