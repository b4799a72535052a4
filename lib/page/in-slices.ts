/** How long the page may be kept from its own work at a stretch, in milliseconds. */
const SLICE = 2;

/** Does all of it at once. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does a little at a time and lets the page in between. The end of the signal ends it, too.
 *
 * @returns null when it was ended
 */
export async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> {
  let end = performance.now() + SLICE;
  while (!signal.aborted) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await breathe();
    end = performance.now() + SLICE;
  }
  return null;
}

/** Lets the page do what waits: input, frames, its own tasks. */
const breathe = (): Promise<void> =>
  (globalThis.scheduler as Partial<Scheduler> | undefined)?.yield?.() ??
  new Promise((next) => setTimeout(next));
