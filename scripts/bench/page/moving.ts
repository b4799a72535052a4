import type { Tab } from '../../drive/driven-browser.ts';
import { median } from '../measure.ts';
import type { Row } from './first-scan.ts';
import { runCold, watchExtension } from './page-thread.ts';
import { walkNodes } from './rivals.ts';
import { articles, MIXED_NAMES } from './stress-pages.ts';
import type { Workbench } from './workbench.ts';

/** What a page pays after its first scan: as it changes, scrolls, and under the pointer. */
export async function* benchMoving(bench: Workbench): AsyncGenerator<Row> {
  await bench.fillLibrary([], { bundled: true });
  yield await startUp(bench);
  yield await memory(bench);
  yield* await longPage(bench, 'many-texts', '50,000 texts');
  yield* await longPage(bench, 'million', '1,000,000 nodes');
  yield await append(bench);
  yield await ticker(bench);
  yield await pointer(bench, 'article', '200 KB');
  yield await pointer(bench, 'many-texts', '50,000 texts');
  yield* await jump(bench);
}

const one = (value: number): [number, string] => [Number(value.toPrecision(3)), ''];

/** Opens a stress page with highlights on, read and painted. */
async function openOn(bench: Workbench, name: string): Promise<Tab> {
  const tab = await bench.openOff(bench.stress(name));
  await bench.switchSite('on');
  await tab.waitFor('marks', () => [...CSS.highlights.values()].some(({ size }) => size > 0));
  await bench.browser.waitForReport(tab);
  return tab;
}

async function startUp(bench: Workbench): Promise<Row> {
  const tab = await bench.openOff(bench.stress('nothing'));
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const { calls } = await watchExtension(tab, { ms: 300, work: () => tab.reload() });
    times.push(calls.reduce((sum, time) => sum + time, 0));
  }
  await tab.close();
  return ['start-up on a page with nothing to do, ms', ...one(median(times)), '≤ 3'];
}

async function memory(bench: Workbench): Promise<Row> {
  const used = async (tab: Tab) => {
    await tab.protocol!.send('HeapProfiler.collectGarbage');
    const usage = await tab.protocol!.send('Runtime.getHeapUsage');
    return usage.usedSize + ((usage as { embedderHeapUsedSize?: number }).embedderHeapUsedSize ?? 0);
  };
  const tab = await bench.openOff(bench.stress('article'));
  const before = await used(tab);
  await bench.switchSite('on');
  await bench.browser.waitForReport(tab);
  await tab.waitFor('marks', () => [...CSS.highlights.values()].some(({ size }) => size > 0));
  const { counts } = await bench.browser.waitForReport(tab);
  const after = await used(tab);
  await tab.close();
  const mentions = counts.reduce((sum, { count }) => sum + count, 0);
  return [`memory of a 200 KB article with ${mentions} mentions, MB`, ...one((after - before) / 1e6), '≤ 1'];
}

async function longPage(bench: Workbench, name: string, what: string): Promise<Row[]> {
  const cold = await bench.openOff(bench.stress(name));
  const walk = await runCold(cold, walkNodes);
  await cold.close();
  const tab = await bench.openOff(bench.stress(name));
  const { extension, longest } = await watchExtension(tab, {
    ms: 1000,
    async work() {
      await bench.switchSite('on');
      await bench.browser.waitForReport(tab);
    },
  });
  await tab.close();
  return [
    [`${what}: first scan / walk`, ...one(extension / walk), '—'],
    [`${what}: longest task, ms`, ...one(longest), '≤ 50'],
  ];
}

/** What twenty articles cost that are appended, less what they cost with highlights off. */
async function append(bench: Workbench): Promise<Row> {
  const html = articles(20 * 6000, MIXED_NAMES);
  const add = (source: string) => {
    const holder = document.createElement('div');
    holder.id = 'added';
    // A benchmark's own text, as its page would put it in.
    holder.setHTMLUnsafe(source);
    document.body.append(holder);
  };
  const off = await bench.openOff(bench.stress('article'));
  const without = await watchExtension(off, { ms: 1500, work: () => off.evaluate(add, html) });
  const walk = await runCold(off, () => {
    const walker = document.createTreeWalker(document.querySelector('#added')!);
    while (walker.nextNode());
  });
  await off.close();
  const tab = await openOn(bench, 'article');
  const { extension } = await watchExtension(tab, { ms: 1500, work: () => tab.evaluate(add, html) });
  await tab.close();
  return ['20 articles appended / cold walk of them', ...one((extension - without.extension) / walk), '≤ 7'];
}

async function ticker(bench: Workbench): Promise<Row> {
  const updates = 20;
  const tab = await openOn(bench, 'article');
  const { extension } = await watchExtension(tab, {
    ms: 300,
    work: () =>
      tab.evaluate(async (count) => {
        const line = document.createElement('p');
        line.textContent = '+0.0 %';
        document.body.prepend(line);
        for (let tick = 0; tick < count; tick++) {
          await new Promise<void>((next) => {
            // Past the time in which changes are gathered: each is told of by itself.
            setTimeout(() => {
              line.firstChild!.nodeValue = `+${tick / 10} %`;
              next();
            }, 150);
          });
        }
      }, updates),
  });
  await tab.close();
  return ['a ticker’s update, ms', ...one(extension / updates), '≤ 0.2'];
}

async function pointer(bench: Workbench, name: string, what: string): Promise<Row> {
  const moves = 60;
  const tab = await openOn(bench, name);
  const { calls } = await watchExtension(tab, {
    ms: 200,
    async work() {
      for (let move = 0; move < moves; move++)
        await tab.protocol!.send('Input.dispatchMouseEvent', {
          type: 'mouseMoved',
          x: 50 + move * 5,
          y: 100 + move * 7,
        });
    },
  });
  await tab.close();
  return [`a pointer move (${what}), ms`, ...one(median(calls)), name === 'article' ? '≤ 0.1' : '≤ 0.5'];
}

/** Frames after a jump in which a name in view is not painted yet, and the most ranges registered on the way. */
async function jump(bench: Workbench): Promise<Row[]> {
  const tab = await openOn(bench, 'marks');
  const { frames, most } = await tab.evaluate(async () => {
    const registered = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const missing = () => {
      const painted = new Set(registered().map(({ startContainer }) => startContainer.parentElement));
      return [...document.querySelectorAll('p')].some((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && !painted.has(line);
      });
    };
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const result = { frames: [] as number[], most: 0 };
    for (const share of [0.5, 0.9, 0.1, 0.7, 0.3]) {
      scrollTo({ top: document.documentElement.scrollHeight * share, behavior: 'instant' });
      let count = 0;
      for (await frame(); missing() && count < 60; await frame()) count++;
      result.frames.push(count);
      result.most = Math.max(result.most, registered().length);
    }
    return result;
  });
  await tab.close();
  return [
    ['frames with unmarked text after a jump', ...one(median(frames)), '≤ 2'],
    ['most ranges registered, 4,000 mentions', ...one(most), '≤ 200'],
  ];
}
