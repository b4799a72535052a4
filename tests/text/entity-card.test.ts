import { describe, expect, test } from 'vitest';
import { describeEntity } from '../../lib/text/entity-card.ts';
import { afterChange, goodBriefing } from './good-briefing.ts';

const signed = {
  id: 'signed',
  kind: 'reported',
  section: 'News',
  paragraph: 1,
  gist: 'The deal was signed.',
  source: { title: 'A harbor changes hands' },
};

describe('a card holds everything it shows', () => {
  const card = describeEntity(goodBriefing(), 'harbor')!;

  test('whose it is, and from which briefing', () => {
    expect(card).toMatchObject({
      key: 'harbor-deal/harbor',
      id: 'harbor',
      name: 'Northhaven harbor',
      kind: 'place',
      summary: 'A harbor.',
      briefing: { id: 'harbor-deal', title: 'The harbor deal', asOf: '2025-03', language: 'en' },
    });
  });

  test('the background, with its evidence and where that stands', () => {
    expect(card.background).toEqual([{ text: 'It was sold.', evidence: [signed] }]);
  });

  test('whom it is related to, by name', () => {
    expect(card.related).toEqual([{ key: 'harbor-deal/sale', name: 'The sale', label: 'what was sold' }]);
  });

  test('where a source was published, if the briefing says so', () => {
    const source = { publisher: 'The Gull', url: 'https://gull.example/', published: '2025-02' };
    const briefing = afterChange((b) => Object.assign(b.sources[0], source));
    expect(describeEntity(briefing, 'harbor')?.background[0]?.evidence[0]?.source).toEqual({
      title: 'A harbor changes hands',
      ...source,
    });
  });

  test('nobody else’s issues', () => {
    const briefing = afterChange((b) =>
      b.issues.push({ ...b.issues[0], id: 'else', question: 'What else?', about: ['sale'] }),
    );
    const questions = (id: string) => describeEntity(briefing, id)?.issues.map(({ question }) => question);
    expect(questions('harbor')).toEqual(['Is it good for the town?']);
    expect(questions('sale')).toEqual(['What else?']);
  });

  test('what an entity unknown to the briefing shows: nothing', () => {
    expect(describeEntity(goodBriefing(), 'gone')).toBeNull();
  });
});

describe('an issue on a card', () => {
  const issueOf = (change: Parameters<typeof afterChange>[0]) =>
    describeEntity(afterChange(change), 'harbor')!.issues[0]!;

  test('sets the positions side by side, each with its voice and evidence', () => {
    const { id, positions } = issueOf(() => {});
    expect(id).toBe(goodBriefing().issues[0].id);
    expect(positions.map(({ voice: { name, order } }) => [name, order])).toEqual([
      ['The port', 0],
      ['The town', 1],
    ]);
    for (const { evidence } of positions) expect(evidence).not.toEqual([]);
    expect(positions[0]).not.toHaveProperty('asOf');
  });

  test('says as of when, where the briefing does', () => {
    expect(issueOf((b) => (b.issues[0].positions[0].asOf = '2025-01')).positions[0]?.asOf).toBe('2025-01');
  });

  test('names the voices that are silent, of those it is about', () => {
    const silent = issueOf((b) => {
      b.issues[0].positions.shift();
      b.voices.push({ id: 'gulls', name: 'The gulls', kind: 'analysts' });
    }).silent;
    expect(silent.map(({ name }) => name)).toEqual(['The port']);
    expect(issueOf(() => {}).silent).toEqual([]);
  });
});
