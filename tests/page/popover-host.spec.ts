// Long because: one popover in every situation it meets, all on the same set-up in the page.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './page-test.ts';

/** In the page: a popover with a few things in it, made as the extension makes it. */
const makeHost = () => {
  const told: string[] = [];
  const end = new AbortController();
  const host = lib.createPopoverHost({
    styleSheets: ['.surface > div { background: rgb(1 2 3); overflow: auto; max-block-size: inherit }'],
    signal: end.signal,
    onPointerEnter: () => told.push('enter'),
    onPointerLeave: () => told.push('leave'),
    onClose: () => told.push('close'),
    onHold: (held) => told.push(held ? 'held' : 'released'),
  });
  const content = document.createElement('div');
  const header = Object.assign(document.createElement('h2'), { textContent: 'Moscow', id: 'name' });
  header.dataset.part = 'header';
  content.append(header, document.createElement('input'));
  const text = Object.assign(document.createElement('p'), { textContent: 'All that is known of it.' });
  content.append(text);
  host.root.append(content);
  host.labelBy('name');
  const anchor = (selector: string) => [document.querySelector(selector)!.getBoundingClientRect()];
  const show = (selector: string) => host.show({ anchor: anchor(selector), layout: 'card', scheme: 'light' });
  const rect = () => host.rect()!.toJSON() as DOMRect;
  return Object.assign(globalThis, { told, end, host, content, text, show, rect });
};

type Made = ReturnType<typeof makeHost>;
declare const told: Made['told'];
declare const end: Made['end'];
declare const host: Made['host'];
declare const content: Made['content'];
declare const text: Made['text'];
declare const show: Made['show'];
declare const rect: Made['rect'];

const plain = '<body style="margin: 0"><p id="mark" style="margin: 100px; width: 60px">Moscow</p>';

async function shown(page: Page): Promise<DOMRect> {
  await page.evaluate(makeHost);
  await page.evaluate(() => show('#mark'));
  return page.evaluate(() => rect());
}

/** Until the page has been painted anew. */
const frames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

test('nothing is added to the page before it is shown, and one element then', async ({ open }) => {
  const page = await open(plain);
  await page.evaluate(makeHost);
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await html();
  expect(before).not.toContain('parallax');
  await page.evaluate(() => show('#mark'));
  expect(await html()).toBe(
    before.replace(
      '</html>',
      '<parallax-popover popover="manual" data-scheme="light"></parallax-popover></html>',
    ),
  );
  await page.evaluate(() => end.abort());
  expect(await html()).toBe(before);
});

const hostilePages: [what: string, style: string][] = [
  [
    'all that resets',
    ':not(html, body) { all: revert !important; display: none !important; opacity: 0 !important; visibility: hidden !important }',
  ],
  [
    'display and place',
    'parallax-popover { position: static !important; transform: rotate(90deg) scale(0) !important; zoom: 3; width: 0; clip-path: inset(50%) }',
  ],
  [
    'layers',
    'body { z-index: 2147483647; position: fixed; inset: 0; background: red } body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: blue }',
  ],
  [
    'transformed ancestors',
    'html { transform: scale(0.5); filter: blur(3px) } body { perspective: 100px; overflow: hidden; height: 10px }',
  ],
  [
    'backdrops and generated content',
    '*::backdrop { background: red !important; display: block !important } *::before { content: "BUY" !important; position: fixed; inset: 0; display: block !important }',
  ],
  [
    'motion',
    '* { animation: a 1s infinite !important; transition: all 9s !important } @keyframes a { from { opacity: 0; translate: 900px } }',
  ],
  [
    'text',
    'html { direction: rtl; font-size: 3px; color: transparent; --paper: red; writing-mode: vertical-rl }',
  ],
];

for (const [what, style] of hostilePages) {
  test(`page styles cannot reach in: ${what}`, async ({ open }) => {
    const page = await open(plain);
    const calm = await shown(page);
    const hostile = await open(`<style>html { min-height: 100vh }</style>${plain}`);
    await hostile.evaluate(makeHost);
    const box = await hostile.evaluate(
      ([style, place]) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets.push(sheet);
        host.show({ anchor: [DOMRect.fromRect(place)], layout: 'card', scheme: 'light' });
        return rect();
      },
      [style, { x: 100, y: 100, width: 60, height: 18 }] as const,
    );
    expect(box).toMatchObject({ width: calm.width, left: calm.left });
    const seen = await hostile.evaluate(({ left, top }) => {
      const target = document.elementFromPoint(left + 20, top + 20);
      const { color, direction, writingMode, opacity } = getComputedStyle(text);
      return { target: target?.localName, color, direction, writingMode, opacity, isOpen: host.isOpen() };
    }, box);
    expect(seen).toEqual({
      target: 'parallax-popover',
      color: 'rgb(0, 0, 0)',
      direction: 'ltr',
      writingMode: 'horizontal-tb',
      opacity: '1',
      isOpen: true,
    });
  });
}

test('page styles cannot reach in: the design tokens', async ({ open }) => {
  const tokens = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
  const page = await open(
    `<style>* { --ink: #fff; --dot: 9px } html * { --paper: #fff !important }</style>${plain}`,
  );
  await shown(page);
  const colours = (scheme: 'light' | 'dark') =>
    page.evaluate(
      ([tokens, scheme]) => {
        end.abort();
        const styleSheets = [
          tokens,
          'p { color: var(--ink); background: var(--paper); width: var(--space-1) }',
        ];
        const { signal } = new AbortController();
        const calm = () => {};
        const own = lib.createPopoverHost({
          styleSheets,
          signal,
          onPointerEnter: calm,
          onPointerLeave: calm,
        });
        own.root.append(text);
        own.show({ anchor: [new DOMRect(10, 10, 50, 20)], layout: 'card', scheme });
        const { color, backgroundColor, width } = getComputedStyle(text);
        return [color, backgroundColor, width];
      },
      [tokens, scheme] as const,
    );
  expect(await colours('light')).toEqual(['rgb(30, 29, 26)', 'rgb(253, 252, 249)', '4px']);
  expect(await colours('dark')).toEqual(['rgb(236, 233, 227)', 'rgb(28, 30, 32)', '4px']);
});

for (const zoomed of ['html', 'body', 'parallax-popover']) {
  test(`${zoomed} with a zoom changes neither the card’s size nor its place`, async ({ open }) => {
    const calm = await shown(await open(plain));
    const page = await open(`<style>${zoomed} { zoom: 1.5 }</style>${plain}`);
    await page.evaluate(makeHost);
    const [card, mark, sheet] = await page.evaluate(() => {
      show('#mark');
      const card = rect();
      host.show({ anchor: [], layout: 'sheet', scheme: 'light' });
      return [card, document.querySelector('#mark')!.getBoundingClientRect().toJSON() as DOMRect, rect()];
    });
    expect(card.width).toBeCloseTo(calm.width, 0);
    expect(card.left).toBeCloseTo(mark.left, 0);
    expect(card.top).toBeCloseTo(mark.bottom + 8, 0);
    expect(sheet.bottom).toBeCloseTo(700, 0);
    expect(sheet.width).toBeCloseTo(640, 0);
    const above = await page.evaluate(() => {
      host.show({ anchor: [new DOMRect(950, 660, 40, 20)], layout: 'card', scheme: 'light' });
      return rect();
    });
    expect(above.bottom).toBeCloseTo(652, 0);
    expect(above.right).toBeCloseTo(992, 0);
  });
}

test('a modal dialog of the page does not keep the reader from the card', async ({ open }) => {
  const page = await open(
    `${plain}<dialog id="first">One<dialog id="second"><b id="inside">Moscow</b></dialog></dialog>`,
  );
  await shown(page);
  const reached = () =>
    page.evaluate(() => {
      const { left, top } = rect();
      host.focus();
      return [
        document.elementFromPoint(left + 20, top + 20)?.localName,
        document.activeElement?.localName,
        document.querySelector('parallax-popover')?.parentElement?.id,
      ];
    });
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.showModal();
    show('#inside');
  });
  expect(await reached()).toEqual(['parallax-popover', 'parallax-popover', 'second']);
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    show('#mark');
  });
  expect(await reached()).toEqual(['parallax-popover', 'parallax-popover', '']);
});

for (const [what, html, parent] of [
  ['an element', '<div id="full"></div>', 'full'],
  ['a video, which shows no children', '<video id="full"></video>', ''],
] as const) {
  test(`the card is seen over ${what} in full screen`, async ({ open }) => {
    const page = await open(`${plain}${html}`);
    await page.evaluate(makeHost);
    await page.evaluate(() =>
      addEventListener('click', () => void document.querySelector('#full')!.requestFullscreen()),
    );
    await page.mouse.click(5, 5);
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('full');
    const seen = await page.evaluate(() => {
      host.show({ anchor: [new DOMRect(100, 100, 60, 20)], layout: 'card', scheme: 'light' });
      const { left, top, width } = rect();
      const isReached = document.elementFromPoint(left + 20, top + 20)?.localName === 'parallax-popover';
      return [width, isReached, document.querySelector('parallax-popover')?.parentElement?.id];
    });
    // Over a video it is only seen: nothing that is not in it can be reached.
    expect(seen).toEqual([400, parent === 'full', parent]);
  });
}

test('the page’s shortcuts do not hear what is typed in it, nor its outside clicks a click', async ({
  open,
}) => {
  const page = await open(plain);
  await shown(page);
  await page.evaluate(() => {
    const heard: string[] = Object.assign(globalThis, { heard: [] as string[] }).heard;
    for (const type of [
      'keydown',
      'keypress',
      'keyup',
      'input',
      'pointerdown',
      'mousedown',
      'click',
      'focusin',
      'wheel',
    ]) {
      document.addEventListener(type, () => heard.push(type));
      window.addEventListener(type, () => heard.push(type));
    }
  });
  const input = await page.evaluate(
    () => content.querySelector('input')!.getBoundingClientRect().toJSON() as DOMRect,
  );
  await page.mouse.click(input.x + 5, input.y + 5);
  await page.keyboard.type('jk/');
  await page.mouse.wheel(0, 10);
  expect(await page.evaluate(() => content.querySelector('input')!.value)).toBe('jk/');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
});

test('turning the wheel over it does not scroll the page', async ({ open }) => {
  const page = await open(`${plain}<div style="height: 5000px"></div>`);
  const { x, y } = await shown(page);
  await frames(page);
  await page.mouse.move(x + 20, y + 40);
  await page.mouse.wheel(0, 300);
  await frames(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('opening, moving and closing scrolls nothing, shifts nothing and takes no focus', async ({ open }) => {
  const page = await open(`${plain}<input id="field"><div style="height: 5000px"></div>`);
  await page.focus('#field');
  await page.evaluate(makeHost);
  const state = () =>
    page.evaluate(() => [
      scrollY,
      document.activeElement!.id,
      JSON.stringify(document.querySelector('#field')!.getBoundingClientRect()),
    ]);
  const before = await state();
  await page.evaluate(() => show('#mark'));
  expect(await state()).toEqual(before);
  await page.evaluate(() => host.reposition([new DOMRect(500, 300, 50, 20)]));
  expect(await state()).toEqual(before);
  await page.evaluate(() => host.hide());
  expect(await state()).toEqual(before);
});

test('focus goes into the dialog when asked, and back where it was', async ({ open }) => {
  const page = await open(`${plain}<input id="field">`);
  await page.focus('#field');
  await shown(page);
  await page.evaluate(() => host.focus());
  expect(await page.evaluate(() => document.activeElement!.localName)).toBe('parallax-popover');
  await page.evaluate(() => host.hide({ returnFocus: true }));
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('field');
});

test('screen readers find a dialog with its name, not modal', async ({ open }) => {
  const page = await open(plain);
  await shown(page);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const dialog = nodes.find(({ role }) => role?.value === 'dialog');
  expect(dialog?.name?.value).toBe('Moscow');
  expect(dialog?.properties?.find(({ name }) => name === 'modal')?.value.value ?? false).toBe(false);
});

test('the card never covers the mark or the pointer, wherever they are', async ({ open }) => {
  const page = await open('<body>');
  await page.evaluate(makeHost);
  const covered = await page.evaluate(() => {
    text.textContent = 'word '.repeat(300);
    const wrong: string[] = [];
    for (let x = 0; x <= innerWidth - 60; x += 47) {
      for (let y = 0; y <= innerHeight - 20; y += 31) {
        const mark = new DOMRect(x, y, 60, 20);
        host.show({ anchor: [mark], point: { x: x + 30, y: y + 10 }, layout: 'card', scheme: 'light' });
        const card = rect();
        const isOver =
          card.left < mark.right &&
          card.right > mark.left &&
          card.top < mark.bottom &&
          card.bottom > mark.top;
        const isOut = card.left < 0 || card.top < 0 || card.right > innerWidth || card.bottom > innerHeight;
        if (isOver || isOut) wrong.push(`${x},${y}`);
      }
    }
    return wrong;
  });
  expect(covered).toEqual([]);
});

test('it is a sheet at the foot of the window on touch, and where no card has room', async ({ open }) => {
  const page = await open(plain);
  await page.evaluate(makeHost);
  const sheet = await page.evaluate(() => {
    host.show({ anchor: [new DOMRect(10, 10, 50, 20)], layout: 'sheet', scheme: 'dark' });
    return { ...rect(), layout: host.root.dataset.layout };
  });
  expect(sheet).toMatchObject({ bottom: 700, layout: 'sheet' });
  await page.setViewportSize({ width: 320, height: 256 });
  const small = await page.evaluate(() => {
    text.textContent = 'word '.repeat(300);
    host.show({ anchor: [new DOMRect(10, 110, 50, 20)], layout: 'card', scheme: 'dark' });
    return { ...rect(), layout: host.root.dataset.layout };
  });
  expect(small).toMatchObject({ bottom: 256, width: 320, layout: 'sheet' });
  expect(small.height).toBeLessThanOrEqual(256 * 0.7 + 1);
});

test('content that grows keeps the card in the window', async ({ open }) => {
  const page = await open(plain);
  await shown(page);
  await page.evaluate(() => (text.textContent = 'word '.repeat(2000)));
  await expect.poll(() => page.evaluate(() => rect().bottom)).toBeLessThanOrEqual(692);
  const { top, height } = await page.evaluate(() => rect());
  expect(top).toBeGreaterThan(118);
  expect(height).toBeLessThanOrEqual(420);
});

test('pinned, it can be dragged by its header and stays there', async ({ open }) => {
  const page = await open(plain);
  const { x, y } = await shown(page);
  const drag = async () => {
    await page.mouse.move(x + 30, y + 30);
    await page.mouse.down();
    await page.mouse.move(x + 330, y + 130, { steps: 4 });
    await page.mouse.up();
    return page.evaluate(() => rect());
  };
  expect(await drag()).toMatchObject({ x, y });
  await page.evaluate(() => host.setPinned(true));
  expect(await drag()).toMatchObject({ x: x + 300, y: y + 100 });
  await page.evaluate(() => host.reposition());
  expect(await page.evaluate(() => rect())).toMatchObject({ x: x + 300, y: y + 100 });
});

test('it tells of the pointer coming and going, and of a selection in it', async ({ open }) => {
  const page = await open(plain);
  const { x, y } = await shown(page);
  await page.mouse.move(x + 30, y + 30);
  await page.mouse.move(5, 5);
  await page.evaluate(() => getSelection()!.selectAllChildren(text));
  await expect.poll(() => page.evaluate(() => told)).toEqual(['enter', 'leave', 'held']);
  await page.evaluate(() => getSelection()!.empty());
  await expect.poll(() => page.evaluate(() => told)).toEqual(['enter', 'leave', 'held', 'released']);
});

test('a page that throws our element out gets it again', async ({ open }) => {
  const page = await open(plain);
  await shown(page);
  const isOpen = await page.evaluate(() => {
    document.querySelector('parallax-popover')!.remove();
    show('#mark');
    return host.isOpen();
  });
  expect(isOpen).toBe(true);
});

test('after a thousand times of opening and closing there is one element', async ({ open }) => {
  const page = await open(plain);
  await page.evaluate(makeHost);
  const left = await page.evaluate(() => {
    for (let count = 0; count < 1000; count++) {
      show('#mark');
      host.hide();
    }
    return [document.querySelectorAll('parallax-popover').length, host.rect()];
  });
  expect(left).toEqual([1, null]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a sheet is pulled down and away', async ({ open }) => {
    const page = await open(plain);
    await page.evaluate(makeHost);
    await page.evaluate(() => host.show({ anchor: [], layout: 'sheet', scheme: 'light' }));
    const { x, y } = await page.evaluate(() => rect());
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by = 0) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + 50, y: y + 20 + by }],
      });
    await touch('touchStart');
    for (const by of [20, 40]) await touch('touchMove', by);
    await touch('touchEnd');
    expect(await page.evaluate(() => told)).toEqual([]);
    await touch('touchStart');
    for (const by of [40, 80, 120]) await touch('touchMove', by);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => told)).toEqual(['close']);
  });
});
