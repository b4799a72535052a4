import { format } from 'node:util';

/** Some texts under test are long, and stand in the test's name; in characters. */
const LONGEST_ID = 200;

/**
 * @typedef {(...values: any[]) => unknown} Body
 * @typedef {(name: string, body: Body) => void} Declare
 */

/**
 * `describe` and `test` as vitest has them, as far as the tests of the text floor use them.
 * @returns them, what to call before each file, and the tests they gather: each with an id that tells it from all others
 */
export function collectTests() {
  /** @type {{ id: string, run: Body }[]} */
  const tests = [];
  const ids = new Set();
  /** @type {string[]} */
  let suites = [];

  /** @type {Declare} */
  const describe = (name, body) => {
    suites.push(name);
    body();
    suites.pop();
  };
  /** @type {Declare} */
  const test = (name, run) => {
    let id = [...suites, name].join(' > ').slice(0, LONGEST_ID);
    while (ids.has(id)) id += ' (again)';
    ids.add(id);
    tests.push({ id, run });
  };
  /** @param {string} name */
  const startFile = (name) => {
    suites = [name];
  };
  return {
    describe: Object.assign(describe, { each: eachOf(describe) }),
    test: Object.assign(test, { each: eachOf(test) }),
    startFile,
    tests,
  };
}

/** @param {Declare} declare */
function eachOf(declare) {
  /** @param {readonly unknown[]} rows */
  return (rows) => {
    /** @type {Declare} */
    const declareEach = (name, body) => {
      const places = name.match(/%[sdij]/g)?.length ?? 0;
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        declare(format(name, ...values.slice(0, places)), () => body(...values));
      }
    };
    return declareEach;
  };
}
