import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../machine/run-tool.mjs';

/**
 * Runs a test runner and counts its tests from the report it leaves.
 *
 * A runner that fails without a failed test (it did not start, a file did not load), that leaves no report, or
 * that ran no test at all, has failed once more: nothing may pass for lack of tests.
 *
 * @param {string} report path of its JSON report, of Vitest or Playwright
 * @param {() => Promise<import('../machine/run-tool.mjs').Ran>} runTests
 * @returns {Promise<import('./checks.mjs').Outcome>}
 */
export async function countTests(report, runTests) {
  const path = join(projectFolder, report);
  rmSync(path, { force: true });
  const { code, output } = await runTests();
  const counted = readReport(path);
  if (!counted) return { passed: 0, failed: 1, output: `${output}\nNo report of the tests was left.` };
  const { passed, failed } = counted;
  if (failed === 0 && code !== 0) return { passed, failed: 1, output };
  if (passed + failed === 0) return { passed, failed: 1, output: `${output}\nNo test ran.` };
  return { passed, failed, output };
}

/** @param {string} path */
function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return 'stats' in report
      ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
      : { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return null;
  }
}
