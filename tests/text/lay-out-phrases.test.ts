import { describe, expect, test } from 'vitest';
import { finish } from '../../lib/text/in-steps.ts';
import { layOutPhrases } from '../../lib/text/lay-out-phrases.ts';
import { lookUp, mayBegin, PREFIX_ONLY, type Lexicon } from '../../lib/text/lexicon.ts';

/** @param phrases of each entry, the hashes of its prefixes, the shortest first */
function layOut(phrases: number[][]) {
  const start = [0];
  for (const { length } of phrases) start.push(start.at(-1)! + length);
  const laidOut = finish(layOutPhrases(new Int32Array(phrases.flat()), new Uint32Array(start)));
  return { ...laidOut, lexicon: laidOut as Pick<Lexicon, 'slotTag'> as Lexicon };
}

/** So many different hashes, spread over all their bits. */
const hashes = (count: number) => Array.from({ length: count }, (_, i) => Math.imul(i + 1, 0x9e3779b1));

describe('phrases in one table', () => {
  test('are found, with the first of the entries that share them, in the reader’s order', () => {
    const [a = 0, b = 0, ab = 0] = hashes(3);
    const { order, isLast, lexicon } = layOut([[a, ab], [b], [a, ab], [b]]);
    expect([...order]).toEqual([0, 2, 1, 3]);
    expect([...isLast]).toEqual([0, 1, 0, 1]);
    expect(lookUp(lexicon, ab)).toBe(1 + 0);
    expect(lookUp(lexicon, b)).toBe(1 + 2);
    // No phrase ends there, but some go on.
    expect(lookUp(lexicon, a)).toBe(PREFIX_ONLY);
    expect(lookUp(lexicon, hashes(4)[3]!)).toBe(0);
    expect([a, b, ab].map((hash) => mayBegin(lexicon, hash))).toEqual([true, true, false]);
  });

  test('an entry without any is in none, and comes last', () => {
    const [a = 0, b = 0] = hashes(2);
    const { order, lexicon } = layOut([[], [a], [], [b], []]);
    expect([...order]).toEqual([1, 3, 0, 2, 4]);
    expect([lookUp(lexicon, a), lookUp(lexicon, b)]).toEqual([1, 2]);
    expect(mayBegin(lexicon, 0)).toBe(false);
  });

  test('all of one place are found round the end of the table', () => {
    const crowd = [-1, -2, -3, -4, -5];
    const { lexicon } = layOut(crowd.map((hash) => [hash]));
    expect(crowd.map((hash) => lookUp(lexicon, hash))).toEqual([1, 2, 3, 4, 5]);
  });

  test.each([
    // three quarters of the slots are taken, and at least sixteen bits are there for each first word
    [1, 4, 256],
    [32, 43, 512],
    [33, 44, 1024],
    [100, 134, 2048],
    [1000, 1334, 16_384],
  ])('%i different ones, however often, take %i slots and %i bits', (count, slots, bits) => {
    const phrases = hashes(count).map((hash) => [hash]);
    for (const { slotTag, firstTokens, firstShift } of [layOut(phrases), layOut([...phrases, ...phrases])]) {
      expect(slotTag).toHaveLength(slots);
      expect(firstTokens.length * 32).toBe(bits);
      expect(2 ** (32 - firstShift)).toBe(bits);
    }
  });
});
