import type { Page } from '@playwright/test';
import { expect, test } from './page-test.ts';

/** In the page: writes down what is told. */
const observe = () => {
  const told: { subtree: string[]; ownRuns: string[] }[] = [];
  const end = new AbortController();
  const nameOf = (element: Element) => element.id || element.localName;
  lib.observePage({
    root: document,
    signal: end.signal,
    onChange: ({ subtree, ownRuns }) =>
      told.push({ subtree: subtree.map(nameOf), ownRuns: ownRuns.map(nameOf) }),
  });
  return Object.assign(globalThis, { told, end, byId: (id: string) => document.querySelector(`#${id}`)! });
};

declare const told: ReturnType<typeof observe>['told'];
declare const end: ReturnType<typeof observe>['end'];
declare let reveals: number;
declare const byId: (id: string) => Element;

const html = `<main id="main"><p id="one">One <b id="bold">bold</b></p><p id="two">Two</p></main>`;

const changes: [
  what: string,
  change: (page: Page) => Promise<unknown>,
  subtree: string[],
  ownRuns: string[],
][] = [
  ['a new block', (page) => page.evaluate(() => byId('main').append(make('p', 'new'))), ['new'], []],
  [
    'new blocks in a new block',
    (page) =>
      page.evaluate(() => {
        const outer = make('section', 'outer');
        byId('main').append(outer);
        outer.append(make('p', 'inner'));
      }),
    ['outer'],
    [],
  ],
  ['new text', (page) => page.evaluate(() => byId('bold').append(' more')), [], ['one']],
  [
    'changed text',
    (page) => page.evaluate(() => (byId('bold').firstChild!.nodeValue = 'changed')),
    [],
    ['one'],
  ],
  ['a new inline element', (page) => page.evaluate(() => byId('two').append(make('i', 'new'))), [], ['two']],
  [
    'a block in a new inline element',
    (page) =>
      page.evaluate(() => {
        const link = make('a', 'link');
        link.append(make('div', 'inner'));
        byId('two').append(link);
      }),
    ['inner'],
    ['two'],
  ],
  ['text that left', (page) => page.evaluate(() => byId('bold').remove()), [], ['one']],
  ['a block that left', (page) => page.evaluate(() => byId('two').remove()), [], []],
  [
    'a changed block that then left',
    (page) =>
      page.evaluate(() => {
        byId('two').append('more');
        byId('two').remove();
      }),
    [],
    [],
  ],
  [
    'changes in a block that is new itself',
    (page) =>
      page.evaluate(() => {
        byId('main').append(make('p', 'new'));
        byId('new').append('more');
      }),
    ['new'],
    [],
  ],
  [
    'a thousand changes of one text',
    (page) =>
      page.evaluate(() => {
        for (let count = 0; count < 1000; count++) byId('two').textContent = String(count);
      }),
    [],
    ['two'],
  ],
];

declare const make: (name: string, id: string) => Element;

for (const [what, change, subtree, ownRuns] of changes) {
  test(`tells of ${what}, once`, async ({ open }) => {
    const page = await open(html);
    await page.evaluate(() =>
      Object.assign(globalThis, {
        make: (name: string, id: string) =>
          Object.assign(document.createElement(name), { id, textContent: 'text' }),
      }),
    );
    await page.evaluate(observe);
    await change(page);
    await expect.poll(() => page.evaluate(() => told)).toEqual([{ subtree, ownRuns }]);
  });
}

test('what style may show is told of apart, whatever makes it', async ({ open }) => {
  const page = await open(
    `<details id="more"><summary>s</summary>text</details><input id="box" type="checkbox"><p popover id="over">text</p>`,
  );
  await page.evaluate(() =>
    Object.assign(globalThis, {
      reveals: 0,
      byId: (id: string) => document.querySelector(`#${id}`)!,
      end: lib.observePage({
        root: document,
        signal: new AbortController().signal,
        onChange() {},
        onReveal: () => reveals++,
      }),
    }),
  );
  const causes: [what: string, cause: () => void][] = [
    ['details', () => byId('more').toggleAttribute('open')],
    ['a box that is ticked', () => (byId('box') as HTMLElement).click()],
    ['a popover', () => (byId('over') as HTMLElement).showPopover()],
    [
      'a style sheet that arrives',
      () => {
        const sheet = Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: 'data:text/css,',
        });
        document.head.append(sheet);
      },
    ],
    ['a class', () => void (byId('more').className = 'shown')],
  ];
  for (const [what, cause] of causes) {
    const before = await page.evaluate(() => reveals);
    await page.evaluate(cause);
    await expect.poll(() => page.evaluate(() => reveals), what).toBeGreaterThan(before);
  }
});

test('what is no text of the page is not told of', async ({ open }) => {
  const page = await open(html);
  await page.evaluate(observe);
  const quiet = await page.evaluate(async () => {
    document.documentElement.append(document.createElement('parallax-popover'));
    byId('one').append(document.createElement('script'), document.createElement('img'));
    byId('two').className = 'changed';
    await new Promise((resolve) => setTimeout(resolve, 400));
    return told.length === 0;
  });
  expect(quiet).toBe(true);
});

test('a storm of changes is told of a few times a second, and stays alive', async ({ open }) => {
  const page = await open(html);
  await page.evaluate(observe);
  const { batches, seen } = await page.evaluate(async () => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 1500) {
      for (let item = 0; item < 100; item++)
        byId('main').append(Object.assign(document.createElement('p'), { textContent: `${count++}` }));
      while (byId('main').childElementCount > 2000) byId('main').firstElementChild!.remove();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return { batches: told.length, seen: told.length > 0 };
  });
  expect(seen).toBe(true);
  expect(batches).toBeLessThanOrEqual(8);
});

test('after the end nothing is told', async ({ open }) => {
  const page = await open(html);
  await page.evaluate(observe);
  const after = await page.evaluate(async () => {
    byId('two').append('more');
    await Promise.resolve();
    end.abort();
    byId('two').append('more');
    await new Promise((resolve) => setTimeout(resolve, 400));
    return told.length;
  });
  expect(after).toBe(0);
});
