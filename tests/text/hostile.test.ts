import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { smallBriefing } from './small-briefing.ts';

/** What a library holds that means harm, or has bad luck with its names. */
const words = Array.from({ length: 5000 }, () => 'ho').join(' ');
const hostile = smallBriefing('hostile', [
  {
    id: 'constructor',
    kind: 'institution',
    forms: ['__proto__', 'constructor', 'hasOwnProperty', 'toString'],
  },
  { id: 'tostring', kind: 'institution', forms: ['(((((', '.*', '$&', '\\'] },
  { id: 'long', kind: 'institution', forms: [words, 'Ho Ho Hotel'] },
]);
const findMentions = createMatcher(compileLexicon([hostile]));
const found = (text: string) =>
  findMentions({ blocks: [text] }).mentions.map(({ start, end, entities }) => [
    text.slice(start, end),
    entities[0]!.slice('hostile/'.length),
  ]);

describe('names that mean something to a program are names', () => {
  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('%s', (name) => {
    expect(found(`They spoke of ${name} then.`)).toEqual([[name.replaceAll('_', ''), 'constructor']]);
  });
});

test('a form without a letter names nothing', () => {
  expect(found('(((((( .* $& \\ ((((')).toEqual([]);
});

test('a form of thousands of words is no name, and what is beside it works', () => {
  expect(found(`${words} and the Ho Ho Hotel`)).toEqual([['Ho Ho Hotel', 'long']]);
});

describe('a text of 100,000 characters is read to its end', () => {
  test.each([
    ['brackets', '('.repeat(100_000), 0],
    ['capitals', 'A'.repeat(100_000), 0],
    ['capitals apart', 'A '.repeat(50_000), 0],
    ['one form', 'Ho Ho Hotel. '.repeat(8000), 8000],
    ['the beginning of a form', 'Ho Ho '.repeat(17_000), 0],
    ['initials', 'U.'.repeat(50_000), 0],
    ['white space', ' \n'.repeat(50_000), 0],
  ])('%s', (_, text, mentions) => {
    expect(found(`${text} Ho Ho Hotel`)).toHaveLength(mentions + 1);
  });
});
