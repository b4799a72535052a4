import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Tab } from '../../scripts/drive/driven-browser.ts';
import { expect, markedParts, test as base, waitForMarks } from './reader.ts';

/** What tests/pages/moving/moving.js can do. */
interface Moving {
  scrollThrough(articles: number): Promise<number>;
  showRows(from: number): void;
  goTo(story: string): void;
  beautify(): { count: number; last: number };
  storm(milliseconds: number): Promise<{ made: number; longest: number }>;
  paragraph(text: string, part?: string): HTMLElement;
  stream: HTMLElement;
}

declare global {
  var moving: Moving;
}

/** A test on the page that moves, read. */
const test = base.extend<{ tab: Tab }>({
  tab: async ({ browserWithParallax, site }, use) => {
    const tab = await browserWithParallax.open(`${site}/moving/`);
    await waitForMarks(tab, 'Kremlin');
    await use(tab);
  },
});

/** Marks follow within a second; machines that run tests are given more. */
const soon = (tab: Tab) => expect.poll(() => markedParts(tab), { timeout: 15_000, intervals: [100] });

test('a thousand articles scrolled through leave nothing behind but those that are there', async ({
  browserWithParallax,
  tab,
}) => {
  test.setTimeout(180_000);
  const scroll = (articles: number) => tab.evaluate((count) => moving.scrollThrough(count), articles);
  const mentions = async () =>
    (await browserWithParallax.waitForReport(tab)).counts.reduce((sum, { count }) => sum + count, 0);
  /** Nodes that are kept, and bytes of scripts, ours among them. Only Chromium tells. */
  const kept = async () => {
    if (!tab.protocol) return { nodes: 0, bytes: 0 };
    for (let time = 0; time < 3; time++) await tab.protocol.send('HeapProfiler.collectGarbage');
    const { nodes } = await tab.protocol.send('Memory.getDOMCounters');
    const { usedSize: bytes } = await tab.protocol.send('Runtime.getHeapUsage');
    return { nodes, bytes };
  };
  // A page holds 50 articles with five mentions in sight and one in the box.
  const ALL = 300;

  expect(await scroll(300)).toBeLessThanOrEqual(200);
  await expect.poll(mentions).toBe(ALL);
  const before = await kept();
  expect(await scroll(700)).toBeLessThanOrEqual(200);
  await expect.poll(mentions).toBe(ALL);
  await waitForMarks(tab, 'John Lough');
  await expect.poll(async () => (await kept()).nodes).toBeLessThanOrEqual(before.nodes * 1.1);
  await expect.poll(async () => (await kept()).bytes).toBeLessThanOrEqual(before.bytes * 1.1);
});

test('marks follow lists that use their nodes again, edits, routes and what is put before', async ({
  tab,
}) => {
  await tab.evaluate(() => moving.showRows(0));
  const tenRows = (from: number) => {
    const names = ['Kremlin', 'John Lough', '', 'Group of Seven', 'Ukraine'];
    const rows = Array.from({ length: 10 }, (_, row) => [`row ${row}`, names[(from + row) % 5]]);
    return Object.fromEntries(rows.filter(([, name]) => name));
  };
  await soon(tab).toEqual(tenRows(0));
  await tab.evaluate(() => {
    for (let from = 1; from <= 63; from++) moving.showRows(from);
  });
  await soon(tab).toEqual(tenRows(63));

  await tab.evaluate(() => moving.goTo('one'));
  await soon(tab).toEqual({ title: 'Kremlin', text: 'Kremlin' });
  await tab.evaluate(() => moving.goTo('two'));
  await soon(tab).toEqual({ title: 'John Lough', text: 'John Lough' });
  await tab.evaluate(() => void (location.hash = 'three'));
  await soon(tab).toEqual({ title: 'Ukraine', text: 'Ukraine' });
  await tab.evaluate(() => history.back());
  await tab.evaluate(() => moving.goTo('one'));
  await soon(tab).toEqual({ title: 'Kremlin', text: 'Kremlin' });

  await tab.evaluate(() => {
    const text = document.querySelector('[data-part="text"]')!.firstChild as Text;
    text.insertData(0, 'Corrected: ');
    text.appendData(' And about Ukraine.');
    moving.stream.prepend(moving.paragraph('10:40 John Lough is live.', 'newest'));
  });
  await soon(tab).toEqual({ newest: 'John Lough', title: 'Kremlin', text: 'Kremlin | Ukraine' });
});

test('a box with a shadow root of its own is read when it is put in, taken out and put in again', async ({
  tab,
}) => {
  await tab.evaluate(() => {
    const box = document.createElement('story-box');
    box.attachShadow({ mode: 'open' }).append(moving.paragraph('In the box is Ukraine.', 'box'));
    moving.stream.append(box);
  });
  await soon(tab).toEqual({ first: 'Kremlin', box: 'Ukraine' });
  await tab.evaluate(() => {
    const box = document.querySelector('story-box')!;
    Object.assign(globalThis, { box });
    box.remove();
  });
  await soon(tab).toEqual({ first: 'Kremlin' });
  await tab.evaluate(() => {
    const { box } = globalThis as unknown as { box: Element };
    moving.stream.append(box);
    box.shadowRoot!.append(moving.paragraph('And John Lough.', 'box, later'));
  });
  await soon(tab).toEqual({ first: 'Kremlin', box: 'Ukraine', 'box, later': 'John Lough' });
});

test('another script that answers every change is not led in circles', async ({ tab }) => {
  await tab.evaluate(() => {
    (window as unknown as { runs: unknown }).runs = moving.beautify();
  });
  await soon(tab).toEqual({ first: 'Kremlin', quotes: 'Kremlin' });
  const runs = () => tab.evaluate(() => (window as unknown as { runs: { count: number } }).runs.count);
  const settled = await runs();
  // Its own writing makes it run again, once; ours never does.
  expect(settled).toBeLessThanOrEqual(3);
  await tab.hover('Kremlin');
  await tab.evaluate(() => scrollTo(0, 10));
  expect(await runs()).toBe(settled);
});

test('a storm of changes leaves the page responsive, and right when it is over', async ({ tab }) => {
  const { made, longest } = await tab.evaluate(() => moving.storm(3000));
  expect(made).toBeGreaterThan(25_000);
  expect(longest).toBeLessThan(1000);
  await soon(tab).toEqual({ first: 'Kremlin', 'after the storm': 'John Lough' });
});

const require = createRequire(import.meta.url);
const preactFolder = dirname(require.resolve('preact/package.json'));

/** The real Preact, as a page would bring it: two modules, without a network. */
async function preact(): Promise<string> {
  const inWords = async (path: string) => JSON.stringify(await readFile(join(preactFolder, path), 'utf8'));
  return `
    globalThis.loadPreact = async () => {
      const address = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const core = address(${await inWords('dist/preact.mjs')});
      const hooks = address(${await inWords('hooks/dist/hooks.mjs')}.replaceAll('"preact"', JSON.stringify(core)));
      return { ...(await import(core)), ...(await import(hooks)) };
    };`;
}

test('what a server rendered is taken over by Preact with marks on it, and rendered again', async ({
  tab,
}) => {
  await tab.evaluate(() => {
    // As a server would send it.
    const html = [
      '<h1 data-part="title">',
      'The Kremlin',
      '</h1><p data-part="text">',
      'Said by John Lough.',
    ];
    const parsed = new DOMParser().parseFromString(html.join(''), 'text/html');
    moving.stream.replaceChildren(...parsed.body.childNodes);
  });
  await soon(tab).toEqual({ title: 'Kremlin', text: 'John Lough' });
  await tab.runScript(await preact());
  const kept = await tab.evaluate(async () => {
    const { h, hydrate, useState } = await (
      globalThis as unknown as {
        loadPreact(): Promise<typeof import('preact') & typeof import('preact/hooks')>;
      }
    ).loadPreact();
    const wrong: unknown[] = [];
    Object.assign(console, {
      warn: (word: unknown) => wrong.push(word),
      error: (word: unknown) => wrong.push(word),
    });
    let setTurn: (turn: number) => void;
    function Story() {
      const [turn, set] = useState(0);
      setTurn = set;
      return [
        h('h1', { 'data-part': 'title' }, turn < 2 ? 'The Kremlin' : 'Ukraine'),
        h('p', { 'data-part': 'text' }, `Said by ${turn === 0 ? 'John Lough' : 'the Group of Seven'}.`),
      ];
    }
    const before = [...moving.stream.children];
    hydrate(h(Story, null), moving.stream);
    Object.assign(globalThis, { setTurn: (turn: number) => setTurn(turn) });
    return { same: before.every((element, at) => moving.stream.children[at] === element), wrong };
  });
  expect(kept).toEqual({ same: true, wrong: [] });
  await soon(tab).toEqual({ title: 'Kremlin', text: 'John Lough' });
  const turn = (number: number) =>
    tab.evaluate((to) => (globalThis as unknown as { setTurn(turn: number): void }).setTurn(to), number);
  await turn(1);
  await soon(tab).toEqual({ title: 'Kremlin', text: 'Group of Seven' });
  await turn(2);
  await soon(tab).toEqual({ title: 'Ukraine', text: 'Group of Seven' });
});
