/** How long the page may be kept from its own work at a stretch, in milliseconds. */
const SLICE = 2;

/**
 * Does work a step at a time and lets the page in between, so that it is never kept waiting for long. What the
 * signal ends is left undone.
 *
 * @param onStep takes what each step yields
 */
export async function inSlices<T>(
  steps: Iterator<T>,
  { onStep, signal }: { onStep(made: T): void; signal: AbortSignal },
): Promise<void> {
  let end = performance.now() + SLICE;
  for (let step = steps.next(); !step.done && !signal.aborted; step = steps.next()) {
    onStep(step.value);
    if (performance.now() < end) continue;
    await breathe();
    end = performance.now() + SLICE;
  }
}

/** Lets the page do what waits: input, frames, its own tasks. */
const breathe = (): Promise<void> =>
  (globalThis.scheduler as Partial<Scheduler> | undefined)?.yield?.() ??
  new Promise((next) => setTimeout(next));
