/** How often a step that takes long says that it is still at work, in milliseconds. */
const REMINDER = 10_000;

/** An end the reader of the terminal can do something about: shown without a stack. */
export class Advice extends Error {
  /** @override */
  name = 'Advice';
}

/** @param {number} started from performance.now() @returns {string} "3.2 s" */
export const secondsSince = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/**
 * Says what is being done, that it still is, and that it is done.
 *
 * @template T
 * @param {string} what "Installing dependencies"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const started = performance.now();
  console.log(`· ${what} …`);
  const reminder = setInterval(() => console.log(`  still at it (${secondsSince(started)})`), REMINDER);
  try {
    const result = await work();
    console.log(`✓ ${what} (${secondsSince(started)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${what} (${secondsSince(started)})`);
    throw error;
  } finally {
    clearInterval(reminder);
  }
}

/**
 * Runs a command's main function: its failure is printed as advice, or with its stack where it is our fault.
 *
 * @param {() => Promise<number | void>} main returns the exit code; 0 if nothing
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    // By its name: what tsx loads has a class of its own.
    const isAdvice = error instanceof Error && error.name === 'Advice';
    console.error(isAdvice ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
