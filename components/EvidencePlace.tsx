import type { EvidenceView } from '../lib/text/entity-card.ts';

interface EvidencePlaceProps {
  evidence: EvidenceView;
  withSource: boolean;
}

/** Place in a source: "Key Takeaways · ¶ 2". The number stays on the line of the word before it. */
export function EvidencePlace({ evidence: { section, paragraph, source }, withSource }: EvidencePlaceProps) {
  return (
    <p class="note-place">
      {section}
      {'\u00A0·\u00A0'}
      <abbr title="paragraph">¶</abbr>
      {`\u00A0${paragraph}`}
      {withSource && (
        <>
          {' · '}
          <cite>{source.title}</cite>
        </>
      )}
    </p>
  );
}
