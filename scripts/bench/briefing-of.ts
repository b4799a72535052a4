import type { Briefing } from '../../lib/text/briefing.ts';
import type { NamedEntity } from './names.ts';

/** A briefing with nothing in it but entities and their forms. */
export const briefingOf = (entities: readonly NamedEntity[], id = 'generated'): Briefing => ({
  format: 1,
  id,
  revision: 1,
  title: 'Generated names',
  summary: 'Made by the benchmark.',
  language: 'en',
  asOf: '2025',
  author: 'The benchmark',
  license: 'CC0-1.0',
  methodology: 'Word lists and a seed.',
  takeaways: [],
  sources: [{ id: 'source', title: 'None', language: 'en' }],
  voices: [],
  entities: entities.map((entity) => ({ ...entity, summary: 'Made up.', background: [], related: [] })),
  issues: [],
  evidence: [],
  changes: [],
});
