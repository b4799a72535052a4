/** Has Mozilla's linter read the Firefox build: no error, and no warning but those named here. */
import { runTool } from './machine/run-tool.mjs';

const known = [
  // Preact's own code for dangerouslySetInnerHTML, which we never use: a lint rule sees to that.
  'UNSAFE_VAR_ASSIGNMENT',
  // Firefox for Android knows the statement on data collection since 142. It is not offered there.
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
];

/** @typedef {{ code: string, message: string, description: string, file?: string }} Finding */

const { stdout, output } = await runTool('web-ext', [
  'lint',
  '--source-dir=.output/firefox-mv3',
  '--no-config-discovery',
  '--output=json',
]);

try {
  /** @type {{ errors: Finding[], warnings: Finding[] }} */
  const { errors, warnings } = JSON.parse(stdout);
  const problems = [...errors, ...warnings.filter(({ code }) => !known.includes(code))];
  for (const { code, message, description, file } of problems) {
    console.log(`${file ?? 'manifest.json'}: ${code}: ${message}\n  ${description}`);
  }
  console.log(`${errors.length} errors, ${warnings.length} warnings, ${problems.length} of them to mend`);
  if (problems.length > 0) process.exitCode = 1;
} catch {
  console.log(output);
  process.exitCode = 1;
}
