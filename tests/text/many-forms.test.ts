import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { smallBriefing } from './small-briefing.ts';

/** Names of one to three words, in several scripts; none is part of another. */
const names = Array.from({ length: 600 }, (_, i) => {
  const word = `Na${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[+digit]!)}x`;
  return [`${word}`, `${word} Böden`, `Old ${word} Łand`, `${word}ж Море`, `漢${word}`][i % 5]!;
});
const library = ['one', 'two', 'three'].map((id, b) =>
  smallBriefing(
    id,
    names
      .map((form, i) => ({ id: `e${i}`, kind: 'deal' as const, name: form, forms: [form] }))
      .filter((_, i) => i % 3 === b),
  ),
);

describe('a library of hundreds of forms', () => {
  const match = createMatcher(compileLexicon(library));

  test('finds each of them, and whose it is', () => {
    for (const [i, name] of names.entries()) {
      const { mentions } = match({ blocks: [`so ${name} is`] });
      expect({ name, mentions }).toMatchObject({
        name,
        mentions: [{ start: 3, end: 3 + name.length, entities: [`${['one', 'two', 'three'][i % 3]}/e${i}`] }],
      });
    }
  });

  test('finds nothing else', () => {
    const others = names.map((name) => name.replace('Na', 'Ne').replace('漢', '字'));
    expect(match({ blocks: [others.join(', ')] }).mentions).toEqual([]);
  });

  test('is the same library whenever it is compiled, and another if a form is', () => {
    const stampOf = (briefings: typeof library) => compileLexicon(briefings).stamp;
    expect(stampOf(library)).toBe(stampOf(structuredClone(library)));
    const [one, ...others] = structuredClone(library);
    one!.entities[0]!.forms[0]!.text += 'e';
    expect(stampOf([one!, ...others])).not.toBe(stampOf(library));
  });

  test.each([0, 1, 2, 3, 7, 8, 9, 100])('with %i forms in it, finds them and nothing else', (count) => {
    const few = createMatcher(
      compileLexicon([
        smallBriefing(
          'few',
          names.slice(0, count).map((form, i) => ({ id: `e${i}`, kind: 'deal', forms: [form] })),
        ),
      ]),
    );
    expect(few({ blocks: names.slice(0, 200) }).mentions.map(({ block }) => block)).toEqual(
      names.slice(0, count).map((_, i) => i),
    );
  });
});

describe('forms that begin or end alike', () => {
  const match = createMatcher(
    compileLexicon([
      smallBriefing('a', [
        { id: 'long', kind: 'deal', forms: ['Grand Fenwick Accord on Wine'] },
        { id: 'short', kind: 'deal', forms: ['Grand Fenwick'] },
        { id: 'inner', kind: 'deal', forms: ['Fenwick Accord'] },
        { id: 'last', kind: 'deal', forms: [{ text: 'Wine', not: ['Wine Bar', 'Red Wine'] }] },
        { id: 'twice', kind: 'deal', forms: ['Fenwick Fenwick'] },
      ]),
    ]),
  );

  test.each([
    ['Grand Fenwick Accord on Wine', ['long']],
    ['Grand Fenwick Accord on Beer', ['short']],
    ['Grand Fenwick', ['short']],
    ['the Fenwick Accord on Wine', ['inner', 'last']],
    ['Grand Fenwick Fenwick', ['short']],
    ['Fenwick Fenwick Fenwick', ['twice']],
    ['Fenwick Fenwick Fenwick Fenwick', ['twice', 'twice']],
    ['Grand Fenwick Grand Fenwick', ['short', 'short']],
    ['Wine', ['last']],
    ['the Wine Bar', []],
    ['Red Wine', []],
    ['Red Wine Bar', []],
    ['Red, Wine', ['last']],
    ['Wine, Wine Bar and Wine', ['last', 'last']],
    ['Grand', []],
    ['Grand Fenwic', []],
  ])('%s: %j', (text, ids) => {
    expect(match({ blocks: [text] }).mentions.map(({ entities }) => entities[0])).toEqual(
      ids.map((id) => `a/${id}`),
    );
  });
});

describe('what a form asks for, in one briefing or several', () => {
  const needing = (id: string, word: string) =>
    smallBriefing(id, [
      { id: `levy-${id}`, kind: 'deal', forms: [{ text: `${id} levy`, needs: { words: [word] } }] },
      { id: `toll-${id}`, kind: 'deal', forms: [{ text: `${id} toll`, needs: { words: [word] } }] },
      { id: `duty-${id}`, kind: 'deal', forms: [{ text: `${id} duty`, not: [word] }] },
      {
        id: `fee-${id}`,
        kind: 'deal',
        forms: [
          { text: `${id} fee`, needs: { words: [word], within: 'sentence' }, not: ['Never', 'Nowhere'] },
        ],
      },
    ]);
  const match = createMatcher(
    compileLexicon([needing('Fred', 'harbour tax'), needing('Syl', 'Harbour Tax')]),
  );

  test.each([
    ['Fred levy, Fred toll. Harbour-tax is due. Syl levy, Syl toll', 4],
    ['Fred levy, Fred toll, Syl levy, Syl toll', 0],
    ['Fred levy, Fred toll. Harbour is due. Syl levy, Syl toll', 0],
    ['Fred duty and Syl duty', 2],
    ['Fred duty and Syl duty and harbour tax', 0],
    ['Fred fee and harbour tax', 1],
    ['Fred fee. Then harbour tax', 0],
    ['Fred fee and harbour tax nowhere', 0],
    ['Fred fee and harbour tax never', 0],
    ['Never the Fred fee and harbour tax', 0],
  ])('%s: %i', (text, count) => {
    expect(match({ blocks: [text] }).mentions).toHaveLength(count);
  });
});

describe('how a form is written', () => {
  const marks = (form: string, text: string, anyCase = false) =>
    createMatcher(
      compileLexicon([
        smallBriefing('a', [
          { id: 'x', kind: 'deal', forms: [anyCase ? { text: form, case: 'any' } : { text: form }] },
        ]),
      ]),
    )({ blocks: [text] }).mentions.length > 0;

  test.each<[string, string, boolean]>([
    // as written, or in capitals throughout; small letters may be capitals where a word begins
    ['Grand Fenwick', 'Grand Fenwick', true],
    ['Grand Fenwick', 'GRAND FENWICK', true],
    ['Grand Fenwick', 'grand fenwick', false],
    ['Grand Fenwick', 'Grand fenwick', false],
    ['Grand Fenwick', 'Grand FENWICK', false],
    ['Grand Fenwick', 'Gränd Fenwick', true],
    ['Duke of Fenwick', 'Duke Of Fenwick', true],
    ['Duke of Fenwick', 'Duke OF Fenwick', false],
    ['McFenwick', 'Mcfenwick', false],
    ['McFenwick', 'McFenwick', true],
    ['McFenwick', 'MCFENWICK', true],
    ['UNX', 'UNX', true],
    ['UNX', 'Unx', false],
    ['UNX', 'U.N.X.', true],
    ['U.N.X.', 'UNX', true],
    ['Q', 'Q', true],
    ['q', 'Q', true],
    ['ﬁn', 'fin', true],
    // a space is as good as a hyphen, but a sentence's end is a wall
    ['Grand Fenwick', 'Grand-Fenwick', true],
    ['Grand Fenwick', 'Grand–Fenwick', true],
    ['Grand Fenwick', 'Grand−Fenwick', true],
    ['Grand Fenwick', 'Grand \n Fenwick', true],
    ['Grand Fenwick', 'Grand\u00A0\u200BFenwick', true],
    ['Grand Fenwick', 'Grand\n\nFenwick', false],
    ['Grand Fenwick', 'Grand\n \nFenwick', false],
    ['Grand Fenwick', 'Grand. Fenwick', false],
    ['Grand Fenwick', 'Grand, Fenwick', false],
    ['Grand Fenwick', 'Grand - Fenwick', false],
    ['Grand Fenwick', 'Grand/Fenwick', false],
    ['Grand-Fenwick', 'Grand Fenwick', true],
    ['Grand, Fenwick', 'Grand, Fenwick', true],
    ['Grand, Fenwick', 'Grand Fenwick', false],
    ['Gen. Fenwick', 'Gen Fenwick', true],
    ['Gen Fenwick', 'Gen. Fenwick', true],
    ['X Fenwick', 'X. Fenwick', true],
    ['Grand. Fenwick', 'Grand. Fenwick', true],
    ['Grand. Fenwick', 'Grand Fenwick', true],
    // an apostrophe is one, however it is written
    ["Fenwick's Law", 'Fenwick’s Law', true],
    ['Fenwick’s Law', "Fenwick's Law", true],
    ['Fenwick’s Law', 'Fenwick`s Law', true],
    ['Fenwick’s Law', 'Fenwick´s Law', true],
    ['Fenwick’s Law', 'Fenwick′s Law', true],
    ['Fenwick’s Law', 'Fenwick s Law', false],
  ])('%j in %j: %s', (form, text, isMarked) => {
    expect(marks(form, text)).toBe(isMarked);
  });

  test.each(['grand fenwick', 'GRAND fenwick', 'gRand FenWick'])('in any case: %s', (text) => {
    expect(marks('Grand Fenwick', text, true)).toBe(true);
  });
});
