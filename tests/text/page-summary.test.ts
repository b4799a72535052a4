import { expect, test } from 'vitest';
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
