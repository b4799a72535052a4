import { describe, expect, test } from 'vitest';
import type { Form } from '../../lib/text/briefing.ts';
import { MOST_WORDS } from '../../lib/text/briefing-integrity.ts';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { smallBriefing } from './small-briefing.ts';

/** What a briefing marks: entities by their forms, each a deal, as around deals no longer names are looked for. */
function markedWith(forms: Record<string, Form[]>, text: string): string[] {
  const entities = Object.entries(forms).map(([id, forms]) => ({ id, kind: 'deal' as const, forms }));
  const { mentions } = createMatcher(compileLexicon([smallBriefing('b', entities)]))({ blocks: [text] });
  return mentions.map(({ start, end, entities: [key] }) => `${key!.slice(2)}: ${text.slice(start, end)}`);
}

const harbour = { text: 'harbour', not: ['harbour levy'] };
const levy = { text: 'levy' };

describe('of names in names the longest counts', () => {
  test.each<[string, Record<string, Form[]>, string[]]>([
    [
      'They fear the harbour levy.',
      { a: [{ text: 'harbour' }, { text: 'harbour levy' }] },
      ['a: harbour levy'],
    ],
    [
      'They fear the harbour levy.',
      { a: [{ text: 'harbour' }], b: [{ text: 'harbour levy' }] },
      ['b: harbour levy'],
    ],
    // the shorter one where the longer asks for what is not there
    [
      'They fear the harbour levy.',
      { a: [{ text: 'harbour' }, { text: 'harbour levy', needs: { words: ['excise'] } }] },
      ['a: harbour'],
    ],
    // what is ruled out is so for its own entity, and holds nobody else's name
    ['They fear the harbour levy.', { a: [harbour] }, []],
    ['They fear the harbour levy.', { a: [harbour], b: [levy] }, ['b: levy']],
    ['They fear the harbour levy, and the harbour.', { a: [harbour] }, ['a: harbour']],
    ['The harbour levy took the harbour.', { a: [harbour] }, ['a: harbour']],
    // an entity may rule out around one form what another of its forms is
    ['They fear the harbour levy.', { a: [harbour, { text: 'harbour levy' }] }, ['a: harbour levy']],
    // what is ruled out ends before the longer form does, or begins before it
    [
      'They fear the harbour levy office.',
      { a: [harbour, { text: 'harbour levy office' }] },
      ['a: harbour levy office'],
    ],
    [
      'They fear the grand old harbour levy.',
      { a: [{ text: 'harbour', not: ['grand old harbour'] }, { text: 'harbour levy' }] },
      ['a: harbour levy'],
    ],
    ['They saw the grand old harbour.', { a: [{ text: 'harbour', not: ['grand old harbour'] }] }, []],
    [
      'They fear the old harbour levy.',
      { a: [{ text: 'harbour levy', not: ['old harbour levy'] }], b: [levy] },
      ['b: levy'],
    ],
  ])('%s %j', (text, forms, marked) => {
    expect(markedWith(forms, text)).toEqual(marked);
  });
});

describe('a text that rules a form out', () => {
  const fenwick = { text: 'grand fenwick', not: ['grand old hotel', 'old grand fenwick'] };
  test.each<[string, Form, string[]]>([
    // does so in its sentence, unless it holds the form: then where it stands
    ['They left grand fenwick for the grand old hotel.', fenwick, []],
    ['They left old grand fenwick.', fenwick, []],
    ['They left old grand fenwick for grand fenwick.', fenwick, ['a: grand fenwick']],
    ['They left the harbour for an old levy.', { text: 'harbour', not: ['old levy'] }, []],
    ['They left the harbour for a harbour levy.', harbour, ['a: harbour']],
    ['They left the harbour for the harbour.', harbour, ['a: harbour', 'a: harbour']],
  ])('%s %j', (text, form, marked) => {
    expect(markedWith({ a: [form] }, text)).toEqual(marked);
  });
});

test.each([
  [MOST_WORDS, 1],
  [MOST_WORDS + 1, 0],
])('a form of %i words is one of %i forms', (count, forms) => {
  const text = Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
  expect(markedWith({ a: [{ text }] }, `They say ${text} there.`)).toHaveLength(forms);
});

test.each([
  [16, ['e15: levy']],
  [17, []],
])('one name of %i entities is held against the first sixteen', (count, marked) => {
  const forms = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `e${i}`,
      [i + 1 < count ? { text: 'levy', needs: { words: ['excise'] } } : levy],
    ]),
  );
  expect(markedWith(forms, 'They fear the levy.')).toEqual(marked);
});
