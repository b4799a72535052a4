import { runTool, run } from '../machine/run-tool.mjs';
import { countTests } from './count-tests.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} output what the tool had to say
 */

/**
 * What `npm test` goes through, in this order: the quick ones first, the whole thing in real browsers last.
 *
 * @type {{ name: string, check: () => Promise<Outcome> }[]}
 */
export const checks = [
  { name: 'format', check: tool('oxfmt', ['--check']) },
  { name: 'lint', check: tool('oxlint', ['--deny-warnings']) },
  // Declares to TypeScript what WXT brings: without a build before, nothing has.
  { name: 'prepare', check: tool('wxt', ['prepare']) },
  ...['lib/text', 'lib/page', 'lib/extension', 'components', '.'].map((floor) => ({
    name: floor === '.' ? 'types' : `types:${floor}`,
    check: tool('typescript:tsc', ['-p', floor]),
  })),
  { name: 'floors', check: script('check-floors.mjs') },
  { name: 'unused', check: tool('knip', []) },
  { name: 'unit', check: vitest() },
  { name: 'page', check: playwright('tests/page') },
  { name: 'build', check: tool('wxt', ['build']) },
  { name: 'build:firefox', check: tool('wxt', ['build', '-b', 'firefox']) },
  { name: 'size', check: script('check-sizes.mjs') },
  { name: 'web-ext', check: script('check-firefox-build.mjs') },
  { name: 'e2e:chromium', check: playwright('tests/e2e', 'chromium') },
  { name: 'e2e:firefox', check: playwright('tests/e2e', 'firefox') },
];

/** @param {{ code: number, output: string }} ran @returns {Outcome} */
const asOne = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });

/** @param {string} name @param {string[]} args */
function tool(name, args) {
  return async () => asOne(await runTool(name, args));
}

/** @param {string} file */
function script(file) {
  return async () => asOne(await run(process.execPath, [`scripts/${file}`]));
}

function vitest() {
  const report = 'output/test/unit.json';
  return () =>
    countTests(report, () =>
      runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]),
    );
}

/**
 * @param {string} folder holds the playwright.config.ts
 * @param {string} [project]
 */
function playwright(folder, project) {
  const report = `output/test/${(project ? `${folder}-${project}` : folder).replaceAll('/', '-')}.json`;
  const config = ['-c', `${folder}/playwright.config.ts`, ...(project ? [`--project=${project}`] : [])];
  return () =>
    countTests(report, () =>
      runTool(
        '@playwright/test:playwright',
        ['test', ...config, '--workers=1', '--retries=0', '--reporter=list,json'],
        {
          env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        },
      ),
    );
}
