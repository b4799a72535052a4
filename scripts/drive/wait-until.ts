/** How long a browser may take over what it was asked for, in milliseconds. Slow machines are slow. */
const PATIENCE = 15_000;

/** Between two looks, in milliseconds: less than a person notices. */
const LOOK_EVERY = 25;

/**
 * Looks until there is something to see.
 *
 * @param what it waits for, in words: the error's message when it never comes
 * @param look returns null, undefined or false while it is not there
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  { patience = PATIENCE }: { patience?: number } = {},
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (performance.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for ${what}.`);
    await new Promise((next) => setTimeout(next, LOOK_EVERY));
  }
}
