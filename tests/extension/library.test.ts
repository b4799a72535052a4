import { expect, test } from 'vitest';
import { mergeBundled } from '../../lib/extension/library.ts';
import { parseFiles } from '../../lib/extension/parse-files.ts';
import { briefingFiles } from '../text/read-briefings.ts';
import { smallBriefing } from '../text/small-briefing.ts';

test('a broken briefing file is refused with its name, the field and what was expected; the others load', () => {
  const good = smallBriefing('good', [{ id: 'x', forms: ['Freedonia'] }]);
  const { briefings, problems } = parseFiles([
    { name: 'broken.json', text: '{ "format": 1' },
    { name: 'nameless.json', text: JSON.stringify({ ...good, title: 7 }) },
    { name: 'good.json', text: JSON.stringify(good) },
    { name: 'twin.json', text: JSON.stringify(good) },
    ...briefingFiles(),
  ]);
  expect(briefings.map(({ id }) => id)).toEqual(['good', 'us-russia-economic-leverage']);
  expect(problems[0]).toMatch(/^broken\.json: expected JSON/);
  expect(problems[2]).toBe(
    'twin.json: id: expected an id of its own; good.json has it already (found "good")',
  );
  expect(problems[1]).toBe('nameless.json: title: expected text (found 7)');
});

test('an update renews a briefing and keeps its switch and place; a new one is on, at the end', () => {
  const [old, other, fresh] = ['a', 'b', 'c'].map((id) =>
    smallBriefing(id, [{ id: 'x', forms: ['Freedonia'] }]),
  );
  const known = [
    { id: 'a', briefing: old!, on: false, order: 0 },
    { id: 'b', briefing: other!, on: true, order: 1 },
  ];
  const merged = mergeBundled(known, [{ ...old!, revision: 2 }, fresh!]);
  expect(merged.map(({ id, on, order, briefing }) => [id, on, order, briefing.revision])).toEqual([
    ['a', false, 0, 2],
    ['b', true, 1, 1],
    ['c', true, 2, 1],
  ]);
});
