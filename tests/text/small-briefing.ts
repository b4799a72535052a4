import type { Briefing, Entity, Form } from '../../lib/text/briefing.ts';

type Sketch = Partial<Omit<Entity, 'forms'>> & { id: string; forms: (string | Form)[] };

/** A briefing with no more in it than a test needs: entities by their forms. */
export function smallBriefing(id: string, entities: Sketch[]): Briefing {
  return {
    format: 1,
    id,
    revision: 1,
    title: `Briefing ${id}`,
    summary: 'For a test.',
    language: 'en',
    asOf: '2025',
    author: 'Nobody',
    license: 'CC0-1.0',
    methodology: 'Made up.',
    takeaways: [],
    sources: [{ id: 'source', title: 'A source', language: 'en' }],
    voices: [],
    entities: entities.map(({ forms, ...entity }) => ({
      name: entity.id,
      kind: 'government',
      summary: 'Made up.',
      background: [],
      related: [],
      ...entity,
      forms: forms.map((form) => (typeof form === 'string' ? { text: form } : form)),
    })),
    issues: [],
    evidence: [],
    changes: [],
  };
}
