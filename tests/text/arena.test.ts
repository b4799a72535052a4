import { describe, expect, test } from 'vitest';
import { createArena } from '../../lib/text/arena.ts';

/** As many numbers as one buffer holds. */
const CHUNK = 65_536;

describe.each(['int32s', 'uint8s'] as const)('%s of an arena', (take) => {
  test('have the length asked for, and are of nought', () => {
    const arena = createArena();
    expect([...arena[take](3)]).toEqual([0, 0, 0]);
    expect([...arena[take](0)]).toEqual([]);
  });

  test('are of nought when their place was used by an earlier request', () => {
    const arena = createArena();
    const before = arena[take](3).fill(7);
    arena.reset();
    const after = arena[take](4);
    expect(after.buffer).toBe(before.buffer);
    expect(after.byteOffset).toBe(before.byteOffset);
    expect([...after]).toEqual([0, 0, 0, 0]);
  });

  test.each([
    ['short ones', [3, 1, 5]],
    ['one that fills a buffer', [CHUNK, 1]],
    ['two that fill a buffer', [CHUNK - 1, 1]],
    ['one that no longer fits', [CHUNK - 1, 2, 3]],
    ['one longer than a buffer', [2, CHUNK + 1, 3]],
  ])('share nothing with each other: %s', (_, lengths) => {
    const arena = createArena();
    const arrays = lengths.map((length, i) => arena[take](length).fill(i + 1));
    for (const [i, array] of arrays.entries()) {
      expect(array).toHaveLength(lengths[i]!);
      expect(array.every((value) => value === i + 1)).toBe(true);
    }
  });

  test('stand in one buffer as long as they fit', () => {
    const arena = createArena();
    const [first, second, third] = [arena[take](CHUNK - 2), arena[take](2), arena[take](1)];
    expect(second.buffer).toBe(first.buffer);
    expect(third.buffer).not.toBe(first.buffer);
    // A long one has a buffer of its own, and takes no room in that of the others.
    const [long, short] = [arena[take](CHUNK + 1), arena[take](1)];
    expect(long.buffer).not.toBe(third.buffer);
    expect(short.buffer).toBe(third.buffer);
  });
});
