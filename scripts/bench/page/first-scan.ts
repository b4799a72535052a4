import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../../drive/driven-browser.ts';
import { projectFolder } from '../../machine/run-tool.mjs';
import { briefingOf } from '../briefing-of.ts';
import { median } from '../measure.ts';
import { nameEntities } from '../names.ts';
import { runCold, watchExtension } from './page-thread.ts';
import { markWithMarkJs, walkTexts, wrapByRegex } from './rivals.ts';
import type { Workbench } from './workbench.ts';

export type Row = [what: string, median: number | string, p95: number | string, aim: string];

/** From switching on until all is read and painted, in milliseconds: long enough on a busy machine. */
const WINDOW = 700;
const ROUNDS = 3;
/** Pages that mark.js goes over with a thousand terms: some twelve seconds each. */
const SLOW_PAGES = 3;

/** Cold first scans of whole pages, as multiples of a bare walk of the same page; by page, medians of the rounds. */
export async function benchFirstScan(bench: Workbench): Promise<Row[]> {
  const few = [briefingOf(nameEntities(50), 'generated-few')];
  await bench.fillLibrary(few, { bundled: false });
  const quiet = await overPages(bench, scan);
  await bench.fillLibrary(few, { bundled: true });
  const found = await overPages(bench, scan);
  const unsliced = await overPages(bench, scanAtOnce, 1);
  const throttled = await overPages(bench, longestAtQuarterSpeed, 1);
  const terms = bundledTerms();
  const [markJs, regex] = [
    await overPages(
      bench,
      (tab) => runCold(tab, markWithMarkJs, { argument: terms.slice(0, 50), library: markJsSource() }),
      1,
    ),
    await overPages(bench, (tab) => runCold(tab, wrapByRegex, { argument: terms.slice(0, 50) }), 1),
  ];
  const thousand = [
    ...terms,
    ...nameEntities(1000).flatMap(({ forms }) => forms.map(({ text }) => text)),
  ].slice(0, 1000);
  const slow = await overPages(
    { ...bench, pages: bench.pages.slice(0, SLOW_PAGES) },
    (tab) => runCold(tab, markWithMarkJs, { argument: thousand, library: markJsSource() }),
    1,
  );
  await bench.fillLibrary(millionForms(), { bundled: true });
  const million = await overPages(bench, scan, 1);
  const walks = found.map(({ walk }) => walk);
  const scans = found.map(({ value }) => value);
  return [
    ['bare walk, ms', ...spread(walks), '—'],
    ['first scan, ms', ...spread(scans), '—'],
    ['first scan / walk, with hits', ...spread(ratios(scans, walks)), '≤ 5, p95 ≤ 8'],
    [
      'first scan / walk, nothing to mark',
      ...spread(quiet.map(({ value, walk }) => value / walk)),
      '≤ 0.8, p95 ≤ 1.3',
    ],
    [
      '1,000,000 forms / 50, same hits',
      ...spread(
        ratios(
          million.map(({ value }) => value),
          scans,
        ),
      ),
      '≤ 1.5',
    ],
    [
      'in slices / at once',
      ...spread(
        ratios(
          scans,
          unsliced.map(({ value }) => value),
        ),
      ),
      '≤ 1.25',
    ],
    [
      'longest task at a quarter of the speed, ms',
      ...spread(throttled.map(({ value }) => value)),
      'all ≤ 50',
    ],
    [
      'mark.js, 50 terms / first scan',
      ...spread(
        ratios(
          markJs.map(({ value }) => value),
          scans,
        ),
      ),
      '≥ 40',
    ],
    [
      `mark.js, 1,000 terms / first scan (${slow.length} pages)`,
      ...spread(
        ratios(
          slow.map(({ value }) => value),
          scans,
        ),
      ),
      '≥ 500',
    ],
    [
      'regex and <mark>, 50 terms / first scan',
      ...spread(
        ratios(
          regex.map(({ value }) => value),
          scans,
        ),
      ),
      '> 1',
    ],
  ];
}

interface Measured {
  value: number;
  /** Of a bare walk of the same page, in the same round. */
  walk: number;
}

/** Opens every page anew for each measure, a walk before it, so that both fall into the same weather. */
async function overPages(
  bench: Workbench,
  measure: (tab: Tab, bench: Workbench) => Promise<number>,
  rounds = ROUNDS,
) {
  const results: Measured[] = [];
  for (const url of bench.pages) {
    process.stderr.write('.');
    const values: number[] = [];
    const walks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      walks.push(await onFreshPage(bench, url, (tab) => runCold(tab, walkTexts)));
      values.push(await onFreshPage(bench, url, (tab) => measure(tab, bench)));
    }
    results.push({ value: median(values), walk: median(walks) });
  }
  return results;
}

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

const ratios = (values: number[], by: number[]): number[] => values.map((value, index) => value / by[index]!);

function spread(values: number[]): [median: number, p95: number] {
  const sorted = values.toSorted((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)]!;
  return [Number(median(values).toPrecision(3)), Number(p95.toPrecision(3))];
}

const markJsSource = () =>
  readFileSync(join(projectFolder, 'node_modules', 'mark.js', 'dist', 'mark.min.js'), 'utf8');

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
