/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How long some work takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/**
 * Times several works in turns, so that what the machine does beside falls on all of them alike.
 * @returns the median time of each, in milliseconds; a first round, in which code is warmed up, is left out
 */
export function timeInTurns(works: readonly (() => unknown)[], rounds: number): number[] {
  for (const work of works) work();
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [w, work] of works.entries()) times[w]!.push(timeOf(work));
  }
  return times.map(median);
}

/** With so many digits that matter. */
export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits));

/** The middle of some numbers, and what 19 in 20 do not exceed; with three digits. */
export function spread(values: readonly number[]): [median: number, p95: number] {
  const sorted = values.toSorted((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)]!;
  return [rounded(median(values)), rounded(p95)];
}
