/** Items worked through between two steps: about a millisecond of the slowest work there is on one. */
const STEP = 1024;

/** Works through 0 … count - 1, with a step (see Steps) every so often. */
export function* inSteps(count: number, work: (i: number) => void): Steps<void> {
  for (let from = 0; from < count; from += STEP) {
    const to = Math.min(count, from + STEP);
    for (let i = from; i < to; i++) work(i);
    yield;
  }
}

/** Long work that stops every so often, so that whoever drives it can let others have their turn. */
export type Steps<T> = Generator<void, T, void>;

/** Goes through all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
