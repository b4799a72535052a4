import type { Tab } from '../drive/driven-browser.ts';
import { briefingOf } from './briefing-of.ts';
import { median, spread } from './measure.ts';
import { nameEntities } from './names.ts';
import { openWorkbench, type Workbench } from './page/workbench.ts';
import type { Part } from './section.ts';

/** From switching on until all is read and painted, in milliseconds. */
const WINDOW = 500;
/** From opening a page until it has come to rest, in milliseconds. */
const SETTLING = 1500;
const ROUNDS = 3;

/**
 * The same scans in Firefox, which lets nobody trace its threads from outside: the page itself tells how long it was kept
 * from its own work, by how late a message comes that it sends itself without end.
 */
export const benchFirefox: Part = async ({ pages }) => {
  const bench = await openWorkbench(pages, { firefox: true });
  try {
    const few = [briefingOf(nameEntities(50), 'generated-few')];
    await bench.fillLibrary(few, { bundled: false });
    const quiet = await overPages(bench);
    await bench.fillLibrary(few, { bundled: true });
    const found = await overPages(bench);
    return {
      title: 'On a page, in Firefox',
      columns: ['', 'median', 'p95', 'aim'],
      rows: [
        ['bare walk, ms', ...spread(found.map(({ walk }) => walk)), '—'],
        ['first scan, ms', ...spread(found.map(({ scan }) => scan)), '—'],
        [
          'first scan / walk, with hits',
          ...spread(found.map(({ scan, walk }) => scan / walk)),
          '≤ 5, p95 ≤ 8',
        ],
        [
          'first scan / walk, nothing to mark',
          ...spread(quiet.map(({ scan, walk }) => scan / walk)),
          '≤ 0.8, p95 ≤ 1.3',
        ],
        ['longest task, ms', ...spread(found.map(({ longest }) => longest)), '≤ 50'],
      ],
      notes: [
        `${bench.pages.length} pages; medians of ${ROUNDS} rounds a page, p95 over pages. Time the page’s thread was kept busy in the ${WINDOW} ms from the switch on, less what it is kept in as long a time without: drawing the marks is in it, and so is whatever else the machine does.`,
      ],
    };
  } finally {
    await bench.close();
  }
};

interface Measured {
  walk: number;
  scan: number;
  longest: number;
}

async function overPages(bench: Workbench): Promise<Measured[]> {
  const results: Measured[] = [];
  for (const url of bench.pages) {
    process.stderr.write('.');
    const rounds: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const fresh = await bench.openOff(url);
      const walk = await fresh.evaluate(walkOnce);
      await fresh.close();
      const tab = await bench.openOff(url);
      // A page that was just opened goes on with itself for a while.
      await new Promise((end) => setTimeout(end, SETTLING));
      const idle = await busyTime(tab, async () => undefined);
      const { busy, longest } = await busyTime(tab, () => bench.switchSite('on'));
      await tab.close();
      rounds.push({ walk, scan: Math.max(0, busy - idle.busy), longest });
    }
    const middle = (of: (round: Measured) => number) => median(rounds.map(of));
    results.push({
      walk: middle((it) => it.walk),
      scan: middle((it) => it.scan),
      longest: middle((it) => it.longest),
    });
  }
  process.stderr.write('\n');
  return results;
}

function walkOnce(): number {
  const started = performance.now();
  const walker = document.createTreeWalker(document);
  while (walker.nextNode());
  return performance.now() - started;
}

/** @returns how long the page's thread was busy with other things than the page's messages to itself, in milliseconds */
async function busyTime(tab: Tab, work: () => Promise<unknown>): Promise<{ busy: number; longest: number }> {
  await tab.evaluate(() => {
    const told = { busy: 0, longest: 0, isOver: false };
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.addEventListener('message', () => {
      const now = performance.now();
      const late = now - last;
      // Shorter is the loop itself.
      if (late > 0.3) told.busy += late;
      told.longest = Math.max(told.longest, late);
      last = now;
      if (!told.isOver) port2.postMessage(null);
    });
    port1.start();
    port2.postMessage(null);
    Object.assign(globalThis, { told });
  });
  await work();
  await new Promise((end) => setTimeout(end, WINDOW));
  return tab.evaluate(() => {
    const { told } = globalThis as unknown as {
      told: { busy: number; longest: number; isOver: boolean };
    };
    told.isOver = true;
    return { busy: told.busy, longest: told.longest };
  });
}
