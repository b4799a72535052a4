import { describe, expect, test } from 'vitest';
import { summarisePage } from '../../lib/text/page-summary.ts';
import { smallBriefing } from './small-briefing.ts';

test('one entity in two briefings is counted once, and both briefings apply', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) =>
    smallBriefing(id, [{ id: 'x', name: `Freedonia in ${id}`, forms: ['Freedonia'] }]),
  );
  const summary = summarisePage(
    {
      state: 'on',
      host: 'news.example',
      isArticle: true,
      counts: [
        { entities: ['a/x', 'b/x'], count: 11 },
        { entities: ['gone/y'], count: 3 },
      ],
    },
    [a!, b!, c!],
  );
  expect(summary.entities).toEqual([{ key: 'a/x', name: 'Freedonia in a', kind: 'government', count: 11 }]);
  expect(summary.briefings.map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('what is at stake on a page', () => {
  const withIssues = (id: string) => {
    const briefing = smallBriefing(id, [
      { id: 'x', name: 'Freedonia', forms: ['Freedonia'] },
      { id: 'y', name: 'Sylvania', forms: ['Sylvania'] },
      { id: 'z', name: 'Zembla', forms: ['Zembla'] },
    ]);
    briefing.voices.push({ id: 'all', name: 'Everybody', kind: 'analysts' });
    for (const about of ['x', 'y', 'z'])
      briefing.issues.push({
        id: `on-${about}`,
        question: `What of ${about}?`,
        about: [about],
        positions: [{ voice: 'all', label: 'Much', gist: 'Much.', evidence: [] }],
      });
    return briefing;
  };
  const summary = summarisePage(
    {
      state: 'on',
      host: 'news.example',
      isArticle: true,
      counts: [
        { entities: ['a/x'], count: 2 },
        { entities: ['b/y'], count: 9 },
        { entities: ['a/y'], count: 5 },
      ],
    },
    [withIssues('a'), withIssues('b')],
  );

  test('comes by how often the page names what it is about; the rest is left out', () => {
    expect(summary.issues.map(({ id, question }) => [id, question])).toEqual([
      ['b/on-y', 'What of y?'],
      ['a/on-y', 'What of y?'],
      ['a/on-x', 'What of x?'],
    ]);
    expect(summary.issues[0]?.positions.map(({ label }) => label)).toEqual(['Much']);
  });

  test('and the most named stands first', () => {
    expect(summary.entities.map(({ key, count }) => [key, count])).toEqual([
      ['b/y', 9],
      ['a/y', 5],
      ['a/x', 2],
    ]);
  });

  test('each briefing tells what it is', () => {
    expect(summary.briefings).toEqual(
      ['a', 'b'].map((id) => ({
        id,
        title: `Briefing ${id}`,
        asOf: '2025',
        summary: 'For a test.',
        takeaways: [],
      })),
    );
  });
});
