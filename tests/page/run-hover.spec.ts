import type { Page } from '@playwright/test';
import { expect, test } from './page-test.ts';

/** In the page: marks on every "Moscow" and "Kyiv", hover running, and a box for a card that is told of. */
const startHover = () => {
  const said: string[] = [];
  const end = new AbortController();
  const marks = lib.createMarks();
  marks.add(
    lib.readBlocks(document).flatMap((block) =>
      [...block.text.matchAll(/Moscow|Kyiv/g)].map(({ 0: text, index }) => ({
        range: lib.rangeIn(block, index, index + text.length)!,
        entities: [`x/${text.toLowerCase()}` as const],
        container: block.container,
      })),
    ),
  );
  const host = lib.createPopoverHost({
    styleSheets: ['.surface { background: silver; block-size: 120px }'],
    signal: end.signal,
    onPointerEnter: () => hover.send({ type: 'enteredCard' }),
    onPointerLeave: () => hover.send({ type: 'leftCard' }),
  });
  const hover = lib.createHover({
    signal: end.signal,
    openDelay: () => 60,
    markAt: (x, y) => lib.markAtPoint(marks, { x, y }),
    markWithin: (element) => marks.within(element) ?? null,
    cardRect: () => host.rect(),
    open(mark, how) {
      said.push(`${mark.entities[0]!.slice(2)} by ${how}`);
      host.show({
        anchor: lib.rectsOf(mark.range),
        layout: how === 'tap' ? 'sheet' : 'card',
        scheme: 'light',
      });
    },
    close({ returnFocus }) {
      said.push(returnFocus ? 'closed, focus back' : 'closed');
      host.hide({ returnFocus });
    },
  });
  const place = (id: number) =>
    lib.rectsOf(marks.all.find((mark) => mark.id === id)!.range)[0]!.toJSON() as DOMRect;
  return Object.assign(globalThis, { said, end, host, hover, place });
};

type Started = ReturnType<typeof startHover>;
declare const said: Started['said'];
declare const end: Started['end'];
declare const host: Started['host'];
declare const place: Started['place'];

const html = `<body style="margin: 60px; font: 20px/1.6 serif">
  <p id="first">In Moscow on Monday</p>
  <p>and <a href="#kyiv">in Kyiv, too</a></p>
  <p><button onclick="document.title = 'pressed'">Press</button></p>
  <div style="height: 3000px"></div>`;

async function started(page: Page) {
  await page.evaluate(startHover);
  const [moscow, kyiv] = await page.evaluate(() => [place(1), place(2)]);
  const middle = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const;
  return { moscow: middle(moscow!), kyiv: middle(kyiv!) };
}

const words = (page: Page) => page.evaluate(() => said);

test('rest opens, leaving closes', async ({ open }) => {
  const page = await open(html);
  const { moscow } = await started(page);
  await page.mouse.move(...moscow);
  await expect.poll(() => words(page)).toEqual(['moscow by hover']);
  await page.mouse.move(900, 600);
  await expect.poll(() => words(page)).toEqual(['moscow by hover', 'closed']);
});

test('from mark to card and on in the card it stays, and Escape closes it', async ({ open }) => {
  const page = await open(html);
  const { moscow } = await started(page);
  await page.evaluate(() => {
    Object.assign(globalThis, { keys: [] as string[] });
    document.addEventListener('keydown', ({ key }) =>
      (globalThis as unknown as { keys: string[] }).keys.push(key),
    );
  });
  await page.mouse.move(...moscow);
  await expect.poll(() => words(page)).toHaveLength(1);
  const card = await page.evaluate(() => host.rect()!.toJSON() as DOMRect);
  await page.mouse.move(card.x + 200, card.y + 60, { steps: 8 });
  // Longer than it takes to close.
  await page.waitForTimeout(500);
  expect(await words(page)).toEqual(['moscow by hover']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await words(page)).toEqual(['moscow by hover', 'closed, focus back']);
  // The first was ours, the second is the page's.
  expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual(['Escape']);
});

test('scrolling never opens one', async ({ open }) => {
  const page = await open(html);
  const { moscow } = await started(page);
  await page.mouse.move(moscow[0], moscow[1] + 200);
  await page.evaluate(() => scrollTo({ top: -200 }));
  await page.evaluate(() => document.body.style.setProperty('padding-top', '200px'));
  await page.mouse.wheel(0, 1);
  await page.waitForTimeout(300);
  expect(await words(page)).toEqual([]);
});

test('a click opens at once, but in a link it follows the link', async ({ open }) => {
  const page = await open(html);
  const { moscow, kyiv } = await started(page);
  await page.mouse.click(...kyiv);
  await expect.poll(() => new URL(page.url()).hash).toBe('#kyiv');
  await page.mouse.move(900, 600);
  await page.evaluate(() => (said.length = 0));
  await page.mouse.click(...moscow);
  await expect.poll(() => words(page)).toEqual(['moscow by press']);
});

test('clicks that mean something else open nothing', async ({ open }) => {
  const page = await open(html);
  const { moscow } = await started(page);
  const [x, y] = moscow;
  await page.keyboard.down('Control');
  await page.mouse.click(x, y, { delay: 0 });
  await page.keyboard.up('Control');
  await page.mouse.click(x, y, { button: 'right' });
  await page.mouse.move(x - 30, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y, { steps: 5 });
  await page.mouse.up();
  expect((await words(page)).filter((word) => word.endsWith('press'))).toEqual([]);
  expect(await page.evaluate(() => getSelection()!.toString())).not.toBe('');
});

test('focus on a link with a mark opens after the delay; the focus stays', async ({ open }) => {
  const page = await open(html);
  await started(page);
  await page.keyboard.press('Tab');
  await expect.poll(() => words(page)).toEqual(['kyiv by focus']);
  expect(await page.evaluate(() => document.activeElement!.localName)).toBe('a');
  await page.keyboard.press('Tab');
  await expect.poll(() => words(page)).toEqual(['kyiv by focus', 'closed']);
});

test('what a page only pretends to be a reader’s doing opens nothing', async ({ open }) => {
  const page = await open(html);
  const { moscow } = await started(page);
  await page.evaluate(([clientX, clientY]) => {
    const options = { clientX, clientY, bubbles: true, composed: true };
    const target = document.querySelector('#first')!;
    target.dispatchEvent(new PointerEvent('pointermove', options));
    target.dispatchEvent(new PointerEvent('pointerdown', options));
    target.dispatchEvent(new PointerEvent('click', options));
  }, moscow);
  await page.waitForTimeout(200);
  expect(await words(page)).toEqual([]);
});

test('ended, it closes the card and listens no more', async ({ open }) => {
  const page = await open(html);
  const { moscow } = await started(page);
  await page.mouse.move(...moscow);
  await expect.poll(() => words(page)).toHaveLength(1);
  await page.evaluate(() => end.abort());
  await page.mouse.move(900, 600);
  await page.mouse.click(...moscow);
  await page.waitForTimeout(200);
  expect(await words(page)).toEqual(['moscow by hover', 'closed']);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a tap on a mark opens, a tap elsewhere closes, a tap in a link follows it', async ({ open }) => {
    const page = await open(html);
    const { moscow, kyiv } = await started(page);
    await page.touchscreen.tap(...moscow);
    await expect.poll(() => words(page)).toEqual(['moscow by tap']);
    await page.touchscreen.tap(500, 300);
    await expect.poll(() => words(page)).toEqual(['moscow by tap', 'closed']);
    await page.touchscreen.tap(...kyiv);
    await expect.poll(() => new URL(page.url()).hash).toBe('#kyiv');
    expect(await words(page)).toHaveLength(2);
  });
});
