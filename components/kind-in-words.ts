import type { EntityKind, EvidenceKind } from '../lib/text/briefing.ts';

/** What an entity is, as the card's first line says it. */
export const entityKindInWords: Record<EntityKind, string> = {
  person: 'Person',
  government: 'Government',
  bloc: 'Bloc',
  institution: 'Institution',
  deal: 'Deal',
  measure: 'Measure',
  place: 'Place',
  event: 'Event',
};

/** How a source comes to say something. */
export const evidenceKindInWords: Record<EvidenceKind, string> = {
  direct: 'Direct quote',
  reported: 'Reported',
  analysis: 'Analysis',
};
