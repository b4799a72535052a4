/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number from 0 up to but not `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** True so often, from 0 (never) to 1 (always). */
  chance(share: number): boolean;
}

/** mulberry32, which is public domain: 32 bits of state, good enough for names and prose. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, pick: (from) => from[below(from.length)]!, chance: (share) => next() < share };
}
