import type { Page } from '@playwright/test';
import { expect, test } from './page-test.ts';

/** In the page: reads it, with a background that knows Moscow. */
const startReading = () => {
  const asked: { blocks: string[]; isProbe?: boolean | undefined; context?: unknown }[] = [];
  const end = new AbortController();
  const reading = lib.startReading({
    signal: end.signal,
    async find({ blocks, isProbe, context: known }) {
      asked.push({ blocks, isProbe, context: known });
      const mentions = blocks.flatMap((text, block) =>
        [...text.matchAll(/Moscow/g)].map(({ index }) => ({
          block,
          start: index,
          end: index + 6,
          entities: ['x/moscow' as const],
          reason: 0,
        })),
      );
      const context = {
        lexicon: 1,
        named: [],
        cues: [],
        others: [],
        capitals: [],
        targets: [],
        sport: false,
      };
      return { mentions: isProbe ? mentions.slice(0, 1) : mentions, reasons: [], cards: {}, context };
    },
    styleSheet: async () => '',
    onMarks() {},
    onProblem(error) {
      if (error) throw error;
    },
  });
  return Object.assign(globalThis, { reading, asked, end });
};

declare const reading: ReturnType<typeof startReading>['reading'];
declare const asked: ReturnType<typeof startReading>['asked'];

const count = (page: Page) => page.evaluate(() => reading.marks.all.length);

test('a page with nothing to mark is asked about once, and not read', async ({ open }) => {
  const page = await open('<p>Nothing here.</p><p>Nor there.</p>');
  await page.evaluate(startReading);
  await expect.poll(() => page.evaluate(() => !reading.busy && asked.length)).toBe(1);
  expect(await page.evaluate(() => asked[0]!.isProbe)).toBe(true);
});

test('text that such a page hid is marked when it shows', async ({ open }) => {
  const page = await open('<p>Nothing here.</p><p style="display: none">But Moscow there.</p>');
  await page.evaluate(startReading);
  await expect.poll(() => page.evaluate(() => !reading.busy && asked.length)).toBe(1);
  await page.evaluate(() => {
    document.querySelectorAll('p')[1]!.style.display = '';
  });
  await expect.poll(() => count(page)).toBe(1);
});

test('what arrives on such a page is marked', async ({ open }) => {
  const page = await open('<p>Nothing here.</p>');
  await page.evaluate(startReading);
  await expect.poll(() => page.evaluate(() => !reading.busy && asked.length)).toBe(1);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Moscow arrives.' }));
  });
  await expect.poll(() => count(page)).toBe(1);
});

test('a ticker’s figures ask nobody', async ({ open }) => {
  const page = await open('<p>In Moscow</p><p id="ticker">+0.1 %</p>');
  await page.evaluate(startReading);
  await expect.poll(() => count(page)).toBe(1);
  const before = await page.evaluate(() => asked.length);
  await page.evaluate(() => {
    document.querySelector('#ticker')!.firstChild!.nodeValue = '+0.2 %';
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Moscow again' }));
  });
  await expect.poll(() => count(page)).toBe(2);
  expect(await page.evaluate((from) => asked.slice(from).flatMap(({ blocks }) => blocks), before)).toEqual([
    'Moscow again',
  ]);
});

test('a long page is asked about in parts, and is read whole', async ({ open }) => {
  const page = await open(
    Array.from({ length: 6000 }, (_, line) => `<p>Line ${line} from Moscow, at length</p>`).join(''),
  );
  await page.evaluate(startReading);
  await expect.poll(() => count(page)).toBe(6000);
  expect(await page.evaluate(() => asked.length)).toBeGreaterThan(1);
});

test('of a page without end the first part is read, and what arrives after it', async ({ open }) => {
  const page = await open('<p>In Moscow</p>');
  await page.evaluate(() => {
    const long = 'word '.repeat(20_000);
    for (let part = 0; part < 120; part++)
      document.body.append(Object.assign(document.createElement('p'), { textContent: long }));
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Moscow, at the end' }));
  });
  await page.evaluate(startReading);
  await expect.poll(() => page.evaluate(() => reading.isCut && !reading.busy)).toBe(true);
  expect(await count(page)).toBe(1);
  await page.evaluate(() => {
    document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Moscow arrives.' }));
  });
  await expect.poll(() => count(page)).toBe(2);
});

test('what one article established is forgotten with the next one', async ({ open }) => {
  const page = await open('');
  // A page without an address cannot go to another.
  await page.route('http://news.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>In Moscow</p>' }),
  );
  await page.goto('http://news.example/');
  await page.evaluate(startReading);
  await expect.poll(() => count(page)).toBe(1);
  const next = (text: string, address?: string) =>
    page.evaluate(
      ([text, address]) => {
        if (address) history.pushState(null, '', address);
        document
          .querySelector('p')!
          .replaceWith(Object.assign(document.createElement('p'), { textContent: text }));
      },
      [text, address] as const,
    );
  const lastContext = (text: string) =>
    expect.poll(() =>
      page.evaluate((it) => {
        const last = asked.at(-1)!;
        return last.blocks.includes(it) && last.context !== undefined;
      }, text),
    );
  await next('Moscow, updated');
  await lastContext('Moscow, updated').toBe(true);
  await next('Moscow elsewhere', '#section');
  await lastContext('Moscow elsewhere').toBe(true);
  await next('Another Moscow', '?story=2');
  await expect.poll(() => page.evaluate(() => asked.at(-1)!.blocks.includes('Another Moscow'))).toBe(true);
  await lastContext('Another Moscow').toBe(false);
  expect(await count(page)).toBe(1);
});

test('a virtualised list that recycles its nodes leaves no marks behind', async ({ open }) => {
  const page = await open(`<ul>${'<li>Moscow</li>'.repeat(20)}</ul>`);
  await page.evaluate(startReading);
  await expect.poll(() => count(page)).toBe(20);
  await page.evaluate(async () => {
    const items = [...document.querySelectorAll('li')];
    for (let turn = 0; turn < 50; turn++) {
      for (const [index, item] of items.entries())
        item.textContent = `${turn}.${index} ${index % 2 ? 'Moscow' : 'Kyiv'}`;
      await new Promise((next) => requestAnimationFrame(next));
    }
  });
  const standing = () => reading.marks.all.filter(({ range }) => range.startContainer.isConnected).length;
  await expect.poll(async () => [await count(page), await page.evaluate(standing)]).toEqual([10, 10]);
});

test('under a storm of changes the page is asked about a few times a second, and the marks come right', async ({
  open,
}) => {
  const page = await open('<p>In Moscow</p><div id="storm"></div>');
  await page.evaluate(startReading);
  await expect.poll(() => count(page)).toBe(1);
  const messages = await page.evaluate(async () => {
    const storm = document.querySelector('#storm')!;
    const before = asked.length;
    for (let turn = 0; turn < 60; turn++) {
      storm.replaceChildren(
        ...Array.from({ length: 170 }, () =>
          Object.assign(document.createElement('p'), { textContent: `Moscow ${turn}` }),
        ),
      );
      await new Promise((next) => requestAnimationFrame(next));
    }
    return asked.length - before;
  });
  expect(messages).toBeLessThan(15);
  await expect.poll(() => count(page)).toBe(171);
});

test('what the reader sees of a long page is marked first', async ({ open }) => {
  const page = await open(
    Array.from({ length: 3000 }, (_, line) => `<p>Line ${line} from Moscow</p>`).join(''),
  );
  await page.evaluate(() =>
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }),
  );
  await page.evaluate(startReading);
  await expect.poll(() => count(page)).toBe(3000);
  const place = await page.evaluate(() => {
    const [first] = reading.marks.all.toSorted((a, b) => a.id - b.id);
    return first!.range.startContainer.parentElement!.getBoundingClientRect().toJSON() as DOMRect;
  });
  expect(place.bottom).toBeGreaterThan(0);
  expect(place.top).toBeLessThan(100);
});
