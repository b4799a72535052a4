/**
 * Measures, and prints tables.
 *
 *   npm run bench -- [--only PART] [--pages DIR] [--json]
 *
 * Parts: engine, rivals, wake, page, firefox. DIR holds saved pages (*.html) to measure on as well.
 */
import { parseArgs } from 'node:util';
import { sectionInWords, type Part, type Section } from './section.ts';

/** Each is loaded when its turn comes: one part's packages must not weigh on another. */
const parts: { name: string; load: () => Promise<Part> }[] = [
  { name: 'engine', load: async () => (await import('./engine.ts')).benchEngine },
  { name: 'rivals', load: async () => (await import('./rivals.ts')).benchRivals },
  { name: 'wake', load: async () => (await import('./wake.ts')).benchWake },
  { name: 'page', load: async () => (await import('./page.ts')).benchPage },
  { name: 'firefox', load: async () => (await import('./firefox.ts')).benchFirefox },
];

async function main() {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, pages: { type: 'string' }, only: { type: 'string' } },
  });
  const { only, json = false, pages } = values;
  const chosen = parts.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(`There is no part "${only}"; there are ${parts.map(({ name }) => name).join(', ')}.`);
  const sections: Section[] = [];
  for (const { load } of chosen) {
    const section = await (await load())({ json, ...(pages !== undefined && { pages }) });
    sections.push(section);
    if (!json) process.stdout.write(`${sectionInWords(section)}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(sections, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
