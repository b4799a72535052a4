import type { EntityCard, EvidenceView } from '../lib/text/entity-card.ts';

export type SourceView = EvidenceView['source'];

/** Every source a card draws on, once each, in the order they are met. */
export function sourceViews({ issues, background }: Pick<EntityCard, 'issues' | 'background'>): SourceView[] {
  const evidence = [
    ...issues.flatMap(({ positions }) => positions.flatMap((position) => position.evidence)),
    ...background.flatMap((line) => line.evidence),
  ];
  return [
    ...new Map(evidence.map(({ source }) => [`${source.title}\n${source.url ?? ''}`, source])).values(),
  ];
}
