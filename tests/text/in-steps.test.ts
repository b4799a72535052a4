import { describe, expect, test } from 'vitest';
import { finish, inSteps, type Steps } from '../../lib/text/in-steps.ts';

describe('long work in steps', () => {
  test.each([
    [0, 0],
    [1, 1],
    [1024, 1],
    [1025, 2],
    [3000, 3],
  ])('%i items, each once and in order, in %i steps', (count, steps) => {
    const done: number[] = [];
    let stops = 0;
    for (const _ of inSteps(count, (i) => done.push(i))) {
      stops++;
      // Whoever drives it has its turn before the next thousand is begun.
      expect(done).toHaveLength(Math.min(count, stops * 1024));
    }
    expect(stops).toBe(steps);
    expect(done).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  test('is gone through at once where nobody waits, and gives its result', () => {
    const done: number[] = [];
    const work = function* (): Steps<string> {
      yield* inSteps(2000, (i) => done.push(i));
      return 'done';
    };
    expect(finish(work())).toBe('done');
    expect(done).toHaveLength(2000);
  });
});
