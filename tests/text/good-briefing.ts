/** Loose on purpose: what these tests hand over is wrong in every way a file can be. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

/** A small briefing with one of everything that the format can hold an id in. */
export const goodBriefing = (): Loose => ({
  format: 1,
  id: 'harbor-deal',
  revision: 1,
  title: 'The harbor deal',
  summary: 'Who says what about the harbor.',
  language: 'en',
  asOf: '2025-03',
  author: 'A reader',
  license: 'CC-BY-4.0',
  methodology: 'One article.',
  takeaways: [{ text: 'There is a deal.', evidence: ['signed'] }],
  sources: [{ id: 'article', title: 'A harbor changes hands', language: 'en' }],
  voices: [
    { id: 'port', name: 'The port', kind: 'institution', entity: 'harbor' },
    { id: 'town', name: 'The town', kind: 'government' },
  ],
  entities: [
    {
      id: 'harbor',
      name: 'Northhaven harbor',
      kind: 'place',
      summary: 'A harbor.',
      background: [{ text: 'It was sold.', evidence: ['signed'] }],
      forms: [
        { text: 'Northhaven' },
        { text: 'the harbor', needs: { entities: ['harbor'], within: 'page' } },
      ],
      voice: 'port',
      related: [{ entity: 'sale', label: 'what was sold' }],
    },
    {
      id: 'sale',
      name: 'The sale',
      kind: 'deal',
      summary: 'A sale.',
      background: [],
      forms: [{ text: 'harbor deal', case: 'any' }],
      related: [],
    },
  ],
  issues: [
    {
      id: 'good-for-town',
      question: 'Is it good for the town?',
      about: ['harbor'],
      positions: [
        { voice: 'port', label: 'Yes', gist: 'It brings work.', evidence: ['work'] },
        { voice: 'town', label: 'No', gist: 'It costs too much.', evidence: ['signed'] },
      ],
    },
  ],
  evidence: [
    {
      id: 'signed',
      source: 'article',
      section: 'News',
      paragraph: 1,
      kind: 'reported',
      gist: 'The deal was signed.',
    },
    {
      id: 'work',
      source: 'article',
      section: 'News',
      paragraph: 2,
      kind: 'direct',
      speaker: 'The harbor master',
      quote: 'There will be work',
      gist: 'Work.',
    },
  ],
  changes: [{ revision: 1, note: 'First.' }],
});

/** The good briefing with something done to it. */
export const afterChange = (change: (briefing: Loose) => void): Loose => {
  const briefing = goodBriefing();
  change(briefing);
  return briefing;
};
