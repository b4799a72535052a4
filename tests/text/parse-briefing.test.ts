import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkBriefing, parseBriefing, problemInWords } from '../../lib/text/parse-briefing.ts';
import { brokenBriefings } from './broken-briefings.ts';
import { afterChange, goodBriefing, type Loose } from './good-briefing.ts';

/** What the refusal says, a line a problem, without the file's name. */
function refusalOf(data: unknown): string[] {
  const parsed = checkBriefing(data);
  return parsed.ok ? [] : parsed.problems.map((problem) => problemInWords('x', problem).replace(/^x: /, ''));
}

test('a good briefing is read as it is written', () => {
  expect(parseBriefing(JSON.stringify(goodBriefing()))).toEqual({ ok: true, briefing: goodBriefing() });
});

test('the example of docs/briefing-format.md is complete', () => {
  const docs = readFileSync(new URL('../../docs/briefing-format.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n(.*?)```/s.exec(docs) ?? [];
  expect(refusalOf(JSON.parse(example))).toEqual([]);
});

test('space around texts is taken off, and a byte order mark does no harm', () => {
  const parsed = parseBriefing(
    `\uFEFF${JSON.stringify(afterChange((b) => (b.title = '  The harbor deal \n')))}`,
  );
  expect(parsed.ok && parsed.briefing.title).toBe('The harbor deal');
});

describe('not a briefing at all', () => {
  test.each([
    ['truncated', '{"format": 1, "id": "ha'],
    ['empty', ''],
    ['prose', 'Dear reader'],
  ])('%s: expected JSON', (_, json) => {
    const parsed = parseBriefing(json);
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { path: '', message: expect.stringMatching(/^expected JSON \(.+\)$/) },
    ]);
  });

  test.each([
    [[], 'x: expected a briefing object (found an empty list)'],
    [null, 'x: expected a briefing object (found null)'],
    ['hello', 'x: expected a briefing object (found "hello")'],
  ])('%j', (data, words) => {
    const parsed = checkBriefing(data);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problemInWords('x', problem))).toEqual([words]);
  });
});

describe('a briefing is refused with the path of the field and what was expected', () => {
  test.each(brokenBriefings)('%s', (_, change, refusal) => {
    expect(refusalOf(afterChange(change))).toEqual([refusal]);
  });
});

describe('what may stand in a briefing', () => {
  test.each<[string, (briefing: Loose) => void]>([
    [
      'a common word that needs something',
      (b) => b.entities[1].forms.push({ text: 'deal', needs: { words: ['harbor'] } }),
    ],
    ['a common word with longer names', (b) => b.entities[1].forms.push({ text: 'deal', not: ['New Deal'] })],
    ['an acronym as written', (b) => b.entities[1].forms.push({ text: 'US' })],
    ['a summary of full length', (b) => (b.entities[0].summary = 'a'.repeat(525))],
    ['evidence nobody uses yet', (b) => b.evidence.push({ ...b.evidence[0], id: 'spare' })],
    ['reported speech without a speaker', (b) => delete b.evidence[0].speaker],
    ['no issue, no voice', (b) => ((b.issues = []), (b.voices = []), delete b.entities[0].voice)],
    ['markup, which is shown as text', (b) => (b.title = '<b>Deal</b>')],
  ])('%s', (_, change) => {
    expect(refusalOf(afterChange(change))).toEqual([]);
  });
});

describe('every problem is reported, not only the first', () => {
  test('in fields of all kinds', () => {
    const refusals = refusalOf(
      afterChange((b) => {
        b.colour = 'red';
        b.shape = 'round';
        b.title = 7;
        delete b.author;
        b.issues[0].positions[0].evidence = [];
        b.evidence[0].mood = 'grave';
      }),
    );
    expect(refusals.toSorted()).toEqual([
      'author: expected this field, which is required (found nothing)',
      'colour: expected no such field; format 1 does not know it',
      'evidence[0].mood: expected no such field; format 1 does not know it',
      'issues[0].positions[0].evidence: expected at least one evidence id: no position without evidence (found an empty list)',
      'shape: expected no such field; format 1 does not know it',
      'title: expected text (found 7)',
    ]);
  });

  test('and across fields, beside wrong values', () => {
    const refusals = refusalOf(
      afterChange((b) => {
        b.asOf = 'lately';
        b.takeaways[0].evidence = ['gone'];
        b.entities[0].related[0].entity = 'gone';
        delete b.evidence[1].speaker;
      }),
    );
    expect(refusals).toEqual([
      'asOf: expected a date as YYYY, YYYY-MM or YYYY-MM-DD (found "lately")',
      'takeaways[0].evidence[0]: expected an id from evidence (found "gone")',
      'entities[0].related[0].entity: expected an id from entities (found "gone")',
      'evidence[1].speaker: expected who is quoted: no direct quote without a speaker (found nothing)',
    ]);
  });
});

test('a field called __proto__ is refused and changes no object', () => {
  const json = JSON.stringify(goodBriefing()).replace('{', '{"__proto__": {"polluted": true}, ');
  const parsed = parseBriefing(json);
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['__proto__']);
  expect('polluted' in {}).toBe(false);
});

test('a problem in words names the file, the field, what was expected and what was found', () => {
  const problem = { path: 'issues[2].question', message: 'expected text', found: '7' };
  expect(problemInWords('my-briefing.json', problem)).toBe(
    'my-briefing.json: issues[2].question: expected text (found 7)',
  );
});
