import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tab } from '../../drive/driven-browser.ts';
import { projectFolder } from '../../machine/run-tool.mjs';
import { briefingOf } from '../briefing-of.ts';
import { median, spread } from '../measure.ts';
import { nameEntities } from '../names.ts';
import { runCold, watchExtension } from './page-thread.ts';
import { markWithMarkJs, walkNodes, walkTexts, wrapByRegex } from './rivals.ts';
import type { Workbench } from './workbench.ts';

export type Row = [what: string, median: number | string, p95: number | string, aim: string];

/** From switching on until all is read and painted, in milliseconds: long enough on a busy machine. */
const WINDOW = 500;
const ROUNDS = 3;
/** Of how many pages mark.js goes over one with a thousand terms: some twelve seconds each. */
const EVERY = 4;

/** Cold first scans of whole pages, as multiples of a bare walk of the same page; by page, medians of the rounds. */
export async function* benchFirstScan(bench: Workbench): AsyncGenerator<Row> {
  const few = [briefingOf(nameEntities(50), 'generated-few')];
  await bench.fillLibrary(few, { bundled: false });
  const quiet = await overPages(bench, { walk, scan }, ROUNDS);
  yield ['first scan / walk, nothing to mark', ...ratio(quiet.scan, quiet.walk), '≤ 0.8, p95 ≤ 1.3'];

  await bench.fillLibrary(few, { bundled: true });
  const found = await overPages(bench, { walk, texts: (tab) => runCold(tab, walkTexts), scan }, ROUNDS);
  yield ['bare walk, ms', ...spread(found.walk), '—'];
  yield ['first scan, ms', ...spread(found.scan), '—'];
  yield ['first scan / walk, with hits', ...ratio(found.scan, found.walk), '≤ 5, p95 ≤ 8'];
  yield ['first scan / walk of the texts alone', ...ratio(found.scan, found.texts), '—'];

  const terms = bundledTerms();
  const rivals = {
    scan,
    atOnce: scanAtOnce,
    markJs: withMarkJs(terms.slice(0, 50)),
    regex: (tab: Tab) => runCold(tab, wrapByRegex, { argument: terms.slice(0, 50) }),
  };
  const raced = await overPages(bench, rivals, 1);
  yield ['in slices / at once', ...ratio(raced.scan, raced.atOnce), '≤ 1.25'];
  yield ['mark.js, 50 terms / first scan', ...ratio(raced.markJs, raced.scan), '≥ 40'];
  yield ['regex and <mark>, 50 terms / first scan', ...ratio(raced.regex, raced.scan), '> 1'];

  const thousand = [...terms, ...nameEntities(1000).flatMap(({ forms }) => forms.map(({ text }) => text))];
  const some = { ...bench, pages: bench.pages.filter((_, index) => index % EVERY === 0) };
  const slow = await overPages(some, { scan, markJs: markJsByTheClock(thousand.slice(0, 1000)) }, 1);
  yield [
    `mark.js, 1,000 terms / first scan (${some.pages.length} pages)`,
    ...ratio(slow.markJs, slow.scan),
    '≥ 500',
  ];

  const throttled = await overPages(bench, { longest: longestAtQuarterSpeed }, 1);
  yield ['longest task at a quarter of the speed, ms', ...spread(throttled.longest), 'all ≤ 50'];

  await bench.fillLibrary(millionForms(), { bundled: true });
  const million = await overPages(bench, { walk, scan }, 1);
  yield ['the same with 1,000,000 forms / walk', ...ratio(million.scan, million.walk), '—'];
  yield ['1,000,000 forms / 50, same hits', ...ratio(million.scan, found.scan), '≤ 1.5'];
}

type Measure = (tab: Tab, bench: Workbench) => Promise<number>;

const walk: Measure = (tab) => runCold(tab, walkNodes);

/** Opens every page anew for each measure, in turns, so that all fall into the same weather. */
async function overPages<K extends string>(
  bench: Workbench,
  measures: Record<K, Measure>,
  rounds: number,
): Promise<Record<K, number[]>> {
  const names = Object.keys(measures) as K[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (const url of bench.pages) {
    process.stderr.write('.');
    const times = new Map<K, number[]>(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const name of names) {
        const time = await onFreshPage(bench, url, (tab) => measures[name](tab, bench));
        times.get(name)!.push(time);
      }
    for (const name of names) results[name].push(median(times.get(name)!));
  }
  process.stderr.write('\n');
  return results;
}

const withMarkJs = (terms: string[]) => (tab: Tab) =>
  runCold(tab, markWithMarkJs, { argument: terms, library: markJsSource() });

async function onFreshPage<T>(bench: Workbench, url: string, work: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await bench.openOff(url);
  try {
    return await work(tab);
  } finally {
    await tab.close();
  }
}

const switchOn = async (tab: Tab, bench: Workbench) =>
  watchExtension(tab, { ms: WINDOW, work: () => bench.switchSite('on') });

const scan = async (tab: Tab, bench: Workbench) => (await switchOn(tab, bench)).extension;

/** With a clock that stands still in the extension's world, no slice ever ends. */
async function scanAtOnce(tab: Tab, bench: Workbench): Promise<number> {
  await bench.browser.evaluateInExtension(
    (tabId) =>
      chrome.scripting
        .executeScript({ target: { tabId }, func: () => void (performance.now = () => 0) })
        .then(() => undefined),
    tab.id,
  );
  return scan(tab, bench);
}

async function longestAtQuarterSpeed(tab: Tab, bench: Workbench): Promise<number> {
  await tab.protocol!.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const { longest } = await watchExtension(tab, { ms: 4 * WINDOW, work: () => bench.switchSite('on') });
  return longest;
}

/** Page by page. */
const ratio = (values: number[], by: number[]) => spread(values.map((value, index) => value / by[index]!));

/** A trace of so much work would be too long to be read. */
const markJsByTheClock = (terms: string[]) => (tab: Tab) =>
  tab.evaluate(
    ({ library, work, terms }) => {
      // The rival travels to the page as text, like all that is measured there.
      // oxlint-disable-next-line no-new-func
      const run = new Function(`${library};globalThis.__name = (it) => it;return ${work}`)() as (
        terms: string[],
      ) => void;
      const started = performance.now();
      run(terms);
      return performance.now() - started;
    },
    { library: markJsSource(), work: String(markWithMarkJs), terms },
  );

const markJsSource = () =>
  readFileSync(fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js')), 'utf8');

function bundledTerms(): string[] {
  const folder = join(projectFolder, 'data', 'briefings');
  return readdirSync(folder).flatMap((file) => {
    const { entities } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      entities: { forms: { text: string }[] }[];
    };
    return entities.flatMap(({ forms }) => forms.map(({ text }) => text));
  });
}

/** In twenty briefings: one alone would be too long a text for a message. */
function millionForms() {
  const entities = nameEntities(1_000_000);
  const size = Math.ceil(entities.length / 20);
  return Array.from({ length: 20 }, (_, part) =>
    briefingOf(entities.slice(part * size, (part + 1) * size), `generated-${part}`),
  );
}
