/**
 * Every check there is: installs what is missing, then goes through them one by one and on after a failure.
 *
 *   npm test              all of them
 *   npm test -- lint unit these
 *
 * The last line is "N passed, N failed": tests one by one, and each other check as one. Up to the installation
 * of node_modules this runs on Node alone.
 */
import { checks } from './test/checks.mjs';
import { fetchBrowser } from './machine/fetch-browser.mjs';
import { installDependencies } from './machine/install-dependencies.mjs';
import { Advice, runMain, secondsSince } from './machine/progress.mjs';

runMain(async () => {
  const wanted = chooseChecks(process.argv.slice(2));
  await installDependencies();
  // Tests of the page and of the whole run in these two; by these names the tests find them again.
  process.env['PARALLAX_CHROMIUM'] = await fetchBrowser('chromium');
  process.env['PARALLAX_FIREFOX'] = await fetchBrowser('firefox');

  const total = { passed: 0, failed: 0 };
  for (const { name, check } of wanted) {
    const started = performance.now();
    const { passed, failed, output } = await check();
    total.passed += passed;
    total.failed += failed;
    const tests = passed + failed > 1 ? `, ${passed} of ${passed + failed} tests` : '';
    console.log(`${failed > 0 ? '✗' : '✓'} ${name} (${secondsSince(started)}${tests})`);
    if (failed > 0) console.log(`\n${output.trim()}\n`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

/** @param {string[]} names */
function chooseChecks(names) {
  const known = checks.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Advice(`There is no check "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
  }
  return names.length > 0 ? checks.filter(({ name }) => names.includes(name)) : checks;
}
