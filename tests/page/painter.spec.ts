import { PNG } from 'pngjs';
import type { Page } from '@playwright/test';
import { expect, test } from './page-test.ts';

/** In the page: marks every "Moscow" and paints. */
const paintAll = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lib.highlightStyleSheet());
  document.adoptedStyleSheets.push(sheet);
  const marks = lib.createMarks();
  const read = () =>
    lib.readBlocks(document).flatMap((block) =>
      [...block.text.matchAll(/Moscow/g)].map(({ index }) => ({
        range: lib.rangeIn(block, index, index + 6)!,
        entities: ['x/moscow' as const],
        container: block.container,
      })),
    );
  const painter = lib.createPainter({ highlightName: 'brief-wash' });
  marks.add(read());
  painter.setMarks(marks.all);
  const registered = () => [...(CSS.highlights.get('brief-wash') ?? [])] as StaticRange[];
  return Object.assign(globalThis, { marks, painter, registered });
};

declare const marks: ReturnType<typeof paintAll>['marks'];
declare const painter: ReturnType<typeof paintAll>['painter'];
declare const registered: ReturnType<typeof paintAll>['registered'];

const count = (page: Page) => page.evaluate(() => registered().length);

test('marks are painted, and the page’s DOM is what it was', async ({ open }) => {
  const page = await open('<p style="font: 40px serif">In Moscow today</p>');
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const before = await page.screenshot();
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBe(1);
  const painted = differences(before, await page.screenshot());
  const word = await page.evaluate(() => {
    const range = new Range();
    range.setStart(document.querySelector('p')!.firstChild!, 3);
    range.setEnd(document.querySelector('p')!.firstChild!, 9);
    return range.getBoundingClientRect().toJSON() as DOMRect;
  });
  expect(painted.length).toBeGreaterThan(1000);
  expect(
    painted.filter(
      ({ x, y }) => x < word.left - 1 || x > word.right + 1 || y < word.top - 1 || y > word.bottom + 1,
    ),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
});

test('of thousands of marks at most 200 are registered, those in view among them', async ({ open }) => {
  const page = await open(Array.from({ length: 5000 }, (_, index) => `<p>${index} Moscow</p>`).join(''));
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBeGreaterThan(0);
  for (const top of [0, 40_000, 90_000]) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
    await expect.poll(() => page.evaluate(inViewButUnpainted)).toBe(0);
    expect(await count(page)).toBeLessThanOrEqual(200);
  }
});

test('the same in one block that is many screens high', async ({ open }) => {
  const page = await open(
    `<div>${Array.from({ length: 3000 }, (_, index) => `${index} Moscow<br>`).join('')}</div>`,
  );
  await page.evaluate(paintAll);
  for (const top of [0, 20_000, 50_000]) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
    await expect.poll(() => page.evaluate(inViewButUnpainted)).toBe(0);
    expect(await count(page)).toBeLessThanOrEqual(200);
  }
});

test('pages that scroll in a box of their own, and boxless blocks, are painted', async ({ open }) => {
  const page = await open(`
    <ul style="display: contents"><li style="display: contents">Moscow</li></ul>
    <div id="box" style="height: 300px; overflow: auto"><div style="height: 2000px"></div><p>Moscow</p></div>`);
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBe(1);
  await page.evaluate(() => document.querySelector('#box')!.scrollTo(0, 2000));
  await expect.poll(() => count(page)).toBe(2);
});

test('marks that are gone are no longer registered', async ({ open }) => {
  const page = await open('<p>Moscow</p><p id="second">Moscow</p>');
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBe(2);
  await page.evaluate(() => {
    document.querySelector('#second')!.remove();
    marks.dropStale();
    painter.setMarks(marks.all);
  });
  await expect.poll(() => count(page)).toBe(1);
});

test('another style takes the place of the one before', async ({ open }) => {
  const page = await open('<p>Moscow</p>');
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBe(1);
  await page.evaluate(() => painter.setHighlightName('brief-dots'));
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['brief-dots']);
});

test('a page that clears the registry is painted again with the next change', async ({ open }) => {
  const page = await open('<p>Moscow</p>');
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBe(1);
  await page.evaluate(() => {
    CSS.highlights.clear();
    painter.setMarks(marks.all);
  });
  await expect.poll(() => count(page)).toBe(1);
});

test('of two painters, as when the extension is updated, the newer one is seen, whatever the older does', async ({
  open,
}) => {
  const page = await open('<p>Moscow</p>');
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBe(1);
  await page.evaluate(() => {
    const newer = lib.createPainter({ highlightName: 'brief-wash' });
    newer.setMarks(marks.all);
    Object.assign(globalThis, { before: CSS.highlights.get('brief-wash') });
  });
  const isNewer = () =>
    page.evaluate(
      () =>
        ![undefined, (globalThis as unknown as { before: Highlight }).before].includes(
          CSS.highlights.get('brief-wash'),
        ),
    );
  await expect.poll(isNewer).toBe(true);
  await page.evaluate(async () => {
    painter.setMarks(marks.all);
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    painter.stop();
  });
  expect(await isNewer()).toBe(true);
  expect(await count(page)).toBe(1);
});

test('a flash is seen for a moment, and steadily under reduced motion', async ({ open, page: tab }) => {
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await tab.clock.install({ time: 0 });
  const page = await open('<p>Moscow</p>');
  await page.evaluate(paintAll);
  await page.clock.pauseAt(600_000);
  await page.evaluate(() => lib.createFlash(new AbortController().signal)(marks.all[0]!));
  const flashed = () => page.evaluate(() => CSS.highlights.get('brief-flash')?.size ?? 0);
  for (const [ms, size] of [
    [0, 1],
    [400, 1],
    [700, 1],
    [200, 0],
  ] as const) {
    await page.clock.runFor(ms);
    expect(await flashed()).toBe(size);
  }
});

test('stopping takes all paint away, for good', async ({ open }) => {
  const page = await open('<p>Moscow</p>');
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBe(1);
  const left = await page.evaluate(async () => {
    const end = new AbortController();
    lib.createFlash(end.signal)(marks.all[0]!);
    end.abort();
    painter.stop();
    painter.setMarks(marks.all);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return [...CSS.highlights.keys()];
  });
  expect(left).toEqual([]);
});

test('nothing is painted in print', async ({ open }) => {
  const page = await open('<p style="font: 40px serif">In Moscow today</p>');
  await page.emulateMedia({ media: 'print' });
  const before = await page.screenshot();
  await page.evaluate(paintAll);
  await expect.poll(() => count(page)).toBe(1);
  for (const highlightName of await page.evaluate(() =>
    lib.highlightStyles.map(({ id }) => lib.highlightNameOf(id)),
  )) {
    await page.evaluate((name) => painter.setHighlightName(name), highlightName);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(differences(before, await page.screenshot()), highlightName).toEqual([]);
  }
});

/** In the page: marks that can be seen and are not painted. */
function inViewButUnpainted(): number {
  const painted = new Set(registered());
  const isInView = ({ startContainer, startOffset, endContainer, endOffset }: StaticRange) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  return marks.all.filter(({ range }) => !painted.has(range) && isInView(range)).length;
}

function differences(before: Buffer, after: Buffer): { x: number; y: number }[] {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  return Array.from({ length: a.width * a.height }, (_, index) => index)
    .filter((index) =>
      [0, 1, 2].some((channel) => a.data[index * 4 + channel] !== b.data[index * 4 + channel]),
    )
    .map((index) => ({ x: index % a.width, y: Math.floor(index / a.width) }));
}
