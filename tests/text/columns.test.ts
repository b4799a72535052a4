import { describe, expect, test } from 'vitest';
import { createLists, createStrings, int32s, uint32s, uint8s } from '../../lib/text/columns.ts';
import { headSize, readHead, standsIn, stringAt } from '../../lib/text/lexicon.ts';

describe.each([
  ['uint32s', uint32s, 4_000_000_000],
  ['int32s', int32s, -2_000_000_000],
  ['uint8s', uint8s, 255],
] as const)('a column of %s', (_, create, extreme) => {
  test.each([0, 1, 255, 256, 257, 1000])('gives back what was pushed: %i numbers', (count) => {
    const column = create();
    for (let i = 0; i < count; i++) column.push(i === 0 ? extreme : i % 200);
    expect(column).toHaveLength(count);
    const done = [...column.done()];
    expect(done).toEqual(Array.from({ length: count }, (_, i) => (i === 0 ? extreme : i % 200)));
    expect(done.map((_, i) => column.at(i))).toEqual(done);
  });
});

test('lists of numbers stand end to end', () => {
  const lists = createLists();
  for (const list of [[1, 2], [], [3]]) lists.push(list);
  expect(lists).toHaveLength(3);
  const { values, start } = lists.done();
  expect([...values]).toEqual([1, 2, 3]);
  expect([...start]).toEqual([0, 2, 2, 3]);
});

describe('strings in flat arrays', () => {
  const long = (length: number) => 'abcdefghij'.repeat(Math.ceil(length / 10)).slice(0, length);
  /** Their length takes one byte, two and three; letters take one byte or, from the first that is wider, two. */
  const strings = [
    '',
    'a',
    'Zürich ÿ',
    'Ā',
    'Москва',
    '𝒜',
    ...[63, 64, 65, 8191, 8192, 8193].map(long),
    ...[63, 64, 8192].map((length) => `${long(length - 1)}я`),
    'the last',
  ];
  const column = createStrings();
  for (const string of strings) column.push(string);
  const kept = column.done();

  test('are read as they were written', () => {
    expect(column).toHaveLength(strings.length);
    for (const [i, string] of strings.entries()) expect(stringAt(kept, i) === string).toBe(true);
  });

  test('take a byte a letter, two where one of them is wide, and no more', () => {
    const bytesOf = (text: string) => {
      const column = createStrings();
      column.push(text);
      return column.done().bytes.length;
    };
    expect(bytesOf('abcÿ')).toBe(1 + 4);
    expect(bytesOf('abcĀ')).toBe(1 + 8);
    expect(bytesOf(long(63))).toBe(1 + 63);
    expect(bytesOf(long(64))).toBe(2 + 64);
    expect(bytesOf(long(8192))).toBe(3 + 8192);
  });

  test.each([
    [0x7f, [0x7f]],
    [0x80, [0x80, 0x01]],
    [0x3fff, [0xff, 0x7f]],
    [0x4000, [0x80, 0x80, 0x01]],
    [0x1f_ffff, [0xff, 0xff, 0x7f]],
    [0x20_0000, [0x80, 0x80, 0x80, 0x01]],
  ])('begin with a number of their letters: %i', (head, bytes) => {
    expect(readHead(new Uint8Array([9, ...bytes, 9]), 1)).toBe(head);
    expect(headSize(head)).toBe(bytes.length);
  });

  test('are told from other texts, letter by letter', () => {
    for (const [i, string] of strings.entries()) {
      const text = `«${string}»`;
      const place = { text, from: 1, to: string.length + 1 };
      expect(standsIn(kept, i, place)).toBe(true);
      expect(standsIn(kept, i, { ...place, to: place.to + 1 })).toBe(false);
      if (string === '') continue;
      expect(standsIn(kept, i, { ...place, to: place.to - 1 })).toBe(false);
      expect(standsIn(kept, i, { ...place, text: `«${string.slice(0, -1)}?»` })).toBe(false);
      expect(standsIn(kept, i, { ...place, text: `«?${string.slice(1)}»` })).toBe(false);
    }
  });

  test('a letter is held against both its bytes', () => {
    const column = createStrings();
    for (const string of ['Āa', 'a']) column.push(string);
    const kept = column.done();
    expect(standsIn(kept, 0, { text: 'Āa', from: 0, to: 2 })).toBe(true);
    expect(standsIn(kept, 0, { text: '\u0000a', from: 0, to: 2 })).toBe(false);
    expect(standsIn(kept, 1, { text: 'š', from: 0, to: 1 })).toBe(false);
  });
});
