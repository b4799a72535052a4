/**
 * Holds the floors (.dependency-cruiser.mjs says what they are and what to do about a breach).
 *
 * Through dependency-cruiser's functions, not its command, which does not start on Node 20. And with the files
 * counted: with a TypeScript it does not know it sees no module, and reports that all is well.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import floors from '../.dependency-cruiser.mjs';
import { projectFolder } from './machine/run-tool.mjs';

process.chdir(projectFolder);

const folders = ['lib', 'components', 'entrypoints', 'tests', 'scripts'];
const { forbidden, options } = floors;
const { output } = await cruise(folders, { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
});
if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text.');
const { violations } = output.summary;

for (const { from, to, rule, cycle } of violations) {
  const path = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
  const comment = forbidden?.find(({ name }) => name === rule.name)?.comment;
  console.log(`${[...new Set(path)].join(' → ')}\n  ${rule.name}: ${comment}`);
}

const sources = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(tsx?|mjs)$/.test(path));
const seen = new Set(output.modules.map(({ source }) => source));
const missed = sources.filter((path) => !seen.has(path));
const dependencies = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0);
if (missed.length > 0) console.log(`dependency-cruiser did not see: ${missed.join(', ')}`);
if (dependencies === 0) console.log('dependency-cruiser saw no import at all: does it know this TypeScript?');

console.log(`${seen.size} modules, ${dependencies} imports, ${violations.length} violations`);
if (violations.length > 0 || missed.length > 0 || dependencies === 0) process.exitCode = 1;
