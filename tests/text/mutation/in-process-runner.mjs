import { expect } from 'vitest';
import { collectTests } from './collect-tests.mjs';
import { compileTests } from './compile-tests.mjs';

/*
 * A test runner for Stryker that keeps the tests of the text floor compiled. vitest starts anew for each of thousands
 * of changes, which takes seconds. Here the code with all changes in it is compiled once, a change is a flag that it
 * asks for, and a run evaluates the compiled code anew (a tenth of a second) until a test fails. `expect` is vitest's own.
 */

/** How Stryker finds a plugin, and makes one for each of its processes. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', factory: Object.assign(createRunner, { inject: [] }) },
];

/** Where the code with the changes in it looks for the one that is on, and counts its steps. */
const NAMESPACE = '__stryker__';

/**
 * One change to be run.
 * @typedef {object} Run
 * @property {{ id: string }} activeMutant
 * @property {string[]} [testFilter] the tests that reach it; all if left out
 * @property {number} [hitLimit] how often it may be reached before the code is taken to go on without end
 * @property {'static' | 'runtime'} mutantActivation whether it is on while the modules load
 */

function createRunner() {
  /** @type {{ activeMutant?: string, currentTestId?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: object }} */
  const state = {};
  Object.assign(globalThis, { [NAMESPACE]: state });
  /** @type {Awaited<ReturnType<typeof compileTests>>} */
  let evaluate;

  function load() {
    const { test, describe, startFile, tests } = collectTests();
    evaluate({ describe, expect, test }, startFile);
    return tests;
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      evaluate = await compileTests();
    },

    async dryRun() {
      const results = [];
      for (const test of load()) {
        state.currentTestId = test.id;
        const started = performance.now();
        const failureMessage = await failureOf(test);
        const timing = { id: test.id, name: test.id, timeSpentMs: performance.now() - started };
        const failure = failureMessage === null ? { status: SUCCESS } : { status: FAILED, failureMessage };
        results.push({ ...timing, ...failure });
      }
      state.currentTestId = undefined;
      return { status: 'complete', tests: results, mutantCoverage: state.mutantCoverage };
    },

    /** @param {Run} run */
    async mutantRun({ activeMutant, testFilter, hitLimit = Infinity, mutantActivation }) {
      state.hitCount = 0;
      state.hitLimit = hitLimit;
      state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      /** @type {ReturnType<typeof load>} */
      let tests;
      try {
        // Always anew: tables and word lists filled at first use would keep what an earlier change left in them.
        tests = load();
      } catch (error) {
        // Then no test file can be loaded, and the whole run fails.
        return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 };
      }
      state.activeMutant = activeMutant.id;
      const chosen = testFilter && new Set(testFilter);
      let nrOfTests = 0;
      for (const test of tests) {
        if (chosen && !chosen.has(test.id)) continue;
        nrOfTests++;
        const failureMessage = await failureOf(test);
        if (state.hitCount > hitLimit) return { status: 'timeout', reason: 'Far more steps than without it' };
        if (failureMessage !== null)
          return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
      }
      return { status: 'survived', nrOfTests };
    },
  };
}

/** As Stryker counts them. */
const SUCCESS = 0;
const FAILED = 1;

/**
 * @param {{ run: () => unknown }} test
 * @returns what the test's failure says, null if it passes
 */
async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
