import { announced, expect, ourElements, set, step, test, waitForMarks } from './reader.ts';

test('steps go from mention to mention, are announced politely, and open the card when asked', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/around/`);
  await waitForMarks(tab, 'Kremlin');
  expect(await ourElements(tab)).toBe(0);
  expect(await step(browserWithParallax, tab, {})).toBe(true);
  expect(await announced(tab, 'Kremlin')).toMatch(/1 of 7$/);
  await step(browserWithParallax, tab, {});
  expect(await announced(tab, '2 of 7')).toMatch(/^Kremlin/);
  await step(browserWithParallax, tab, {});
  expect(await announced(tab, '3 of 7')).toMatch(/^Group of Seven/);
  await step(browserWithParallax, tab, { back: true });
  await announced(tab, '2 of 7');
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
  // What was announced is what opens.
  await step(browserWithParallax, tab, { open: true });
  await tab.waitForCard('Kremlin');
  await tab.press('Escape');
  await tab.waitForNoCard();
  // At the end of the page, only "round" goes on.
  for (let left = 5; left > 0; left--) expect(await step(browserWithParallax, tab, {})).toBe(true);
  await announced(tab, '7 of 7');
  expect(await step(browserWithParallax, tab, {})).toBe(false);
  expect(await step(browserWithParallax, tab, { round: true })).toBe(true);
  await announced(tab, '1 of 7');
});

test('the scroll map stands beside the scrollbar when it is wanted, takes no clicks, and goes', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article);
  expect(await ourElements(article)).toBe(0);
  const widthBefore = await article.evaluate(() => document.documentElement.scrollWidth);
  await set(browserWithParallax, { scrollMap: true });
  const host = await article.waitFor('the map', () => {
    const element = document.querySelector('parallax-popover');
    if (!element) return null;
    const { left, right, top, height } = element.getBoundingClientRect();
    const under = document.elementFromPoint(right - 3, innerHeight / 2);
    return { left, right, top, height, under: under?.localName };
  });
  expect(host.right).toBe(await article.evaluate(() => document.documentElement.clientWidth));
  expect(host.right - host.left).toBeLessThanOrEqual(8);
  expect(host.under).not.toBe('parallax-popover');
  expect(await article.evaluate(() => document.documentElement.scrollWidth)).toBe(widthBefore);
  const ticks = await article.evaluateInGuide((root) =>
    [...root.querySelectorAll<HTMLElement>('.tick')].map(({ offsetTop }) => offsetTop),
  );
  expect(ticks!.length).toBeGreaterThan(5);
  expect(Math.max(...ticks!)).toBeLessThan(900);
  expect(ticks).toEqual(ticks!.toSorted((a, b) => a - b));
  await set(browserWithParallax, { scrollMap: false });
  await expect.poll(() => article.evaluateInGuide((root) => root.querySelectorAll('.tick').length)).toBe(0);
});
