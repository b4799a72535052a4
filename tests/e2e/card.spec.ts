import { expect, NAME, step, test, waitForMarks } from './reader.ts';

test('resting on a mark opens its card, with the differing readings and their evidence', async ({
  article,
}) => {
  await waitForMarks(article, NAME);
  await article.hover(NAME, { nth: 1 });
  const card = await article.waitForCard(NAME);
  for (const voice of ['Washington', 'Moscow', 'Kyiv']) expect(card.text).toContain(voice);
  expect(card.text).toMatch(/How readings differ/i);
  expect(card.text).toMatch(/Black Sea Cease-Fire: A Diplomatic Opening/i);
  expect(card.text).toMatch(/March 2025/);
  const positions = await article.evaluateInCard((root) => root.querySelectorAll('.position').length);
  expect(positions).toBeGreaterThanOrEqual(2);
  await article.press('Escape');
  await article.waitForNoCard();
});

test('the card never covers its mark, and stays in view', async ({ article }) => {
  await waitForMarks(article, NAME);
  await article.hover(NAME, { nth: 1 });
  const { rect } = await article.waitForCard(NAME);
  const mark = await article.findText(NAME, { nth: 1 });
  const covers =
    rect.x < mark.x + mark.width &&
    rect.x + rect.width > mark.x &&
    rect.y < mark.y + mark.height &&
    rect.y + rect.height > mark.y;
  expect(covers).toBe(false);
  expect(rect.width).toBeLessThanOrEqual(400);
  expect(rect.height).toBeLessThanOrEqual(900 * 0.6 + 1);
  expect(rect.y).toBeGreaterThanOrEqual(0);
  expect(rect.y + rect.height).toBeLessThanOrEqual(900);
});

test('related entities open in the same card, and Back leads back', async ({ article }) => {
  await article.findText('John Lough');
  await waitForMarks(article, 'John Lough');
  await article.hover('John Lough');
  await article.waitForCard('John Lough');
  await article.clickInCard('Chatham House');
  await article.waitForCard('Chatham House');
  expect(await article.evaluateInCard((root) => root.querySelectorAll('[role="dialog"]').length)).toBe(1);
  await article.clickInCard('Back');
  await article.waitForCard('“Putin is happy to talk up business opportunities');
});

test('a click opens at once, a click on a link follows the link', async ({ article, site }) => {
  await waitForMarks(article, 'Kremlin');
  await article.click('Kremlin');
  await article.waitForCard('Russia');
  await article.press('Escape');
  await article.waitForNoCard();
  const link = await article.waitFor('a link with a mark in it', () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('article a[href]')];
    const marked = links.find((a) =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some((range) => a.contains(range.startContainer)),
      ),
    );
    return marked?.textContent ?? null;
  });
  await article.click(link);
  await expect.poll(() => article.url()).not.toBe(`${site}/demo/`);
});

test('the pointer may cross to the card and stay there; leaving both closes it', async ({ article }) => {
  await waitForMarks(article, NAME);
  await article.hover(NAME, { nth: 1 });
  const { rect } = await article.waitForCard(NAME);
  await article.moveMouse({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  const inside = await article.evaluateInCard(async (root) => {
    const { resolve, promise } = Promise.withResolvers<void>();
    setTimeout(resolve, 700); // Past the close delay: an open card here is one that was held.
    await promise;
    return root.querySelector('[role="dialog"]')?.checkVisibility();
  });
  expect(inside).toBe(true);
  await article.moveMouse({ x: 2, y: 450 });
  await article.waitForNoCard();
});

test('scrolling under a resting pointer opens nothing', async ({ article }) => {
  await waitForMarks(article, NAME);
  const { x, y, height } = await article.findText(NAME, { nth: 1 });
  await article.moveMouse({ x: x + 20, y: y + height / 2 + 200 });
  await article.evaluate(async () => {
    scrollBy({ top: -200, behavior: 'instant' });
    await new Promise((next) => setTimeout(next, 900)); // Twice the open delay.
  });
  expect(await article.card()).toBeNull();
});

test('the next-mention command opens a card with the focus in it; Esc gives the focus back', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article);
  await article.evaluate(() => document.querySelector<HTMLElement>('article a[href]')?.focus());
  await step(browserWithParallax, article, { open: true });
  await article.waitForCard();
  const focused = await article.waitFor('the focus to enter the card', () =>
    document.activeElement?.hasAttribute('popover'),
  );
  expect(focused).toBe(true);
  await article.press('Escape');
  await article.waitForNoCard();
  expect(await article.evaluate(() => document.activeElement?.tagName)).toBe('A');
});

test('the keyboard reaching a link with a mark in it opens the card beside it, and the focus stays', async ({
  article,
}) => {
  await waitForMarks(article, NAME);
  const linkText = await article.evaluate(() => {
    const marked = [...document.querySelectorAll<HTMLAnchorElement>('article a[href]')].find((link) =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some((range) => link.contains(range.startContainer)),
      ),
    );
    marked!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea')];
    stops[stops.indexOf(marked!) - 1]!.focus({ preventScroll: true });
    return marked!.textContent;
  });
  await article.press('Tab');
  await article.waitForCard();
  expect(await article.evaluate(() => document.activeElement?.textContent)).toBe(linkText);
  await article.press('Escape');
  await article.waitForNoCard();
  expect(await article.evaluate(() => document.activeElement?.textContent)).toBe(linkText);
});

test('Alt+B and Alt+F lead through the cards by keyboard', async ({ browserWithParallax, article }) => {
  await waitForMarks(article);
  await browserWithParallax.goToMention(article, 'us-russia-economic-leverage/lough');
  // The mention after John Lough's is that of his institute.
  await step(browserWithParallax, article, {});
  await step(browserWithParallax, article, { open: true });
  await article.waitForCard('Chatham House');
  await article.clickInCard('John Lough');
  await article.waitForCard('John Lough');
  const heading = () => article.evaluateInCard((root) => root.querySelector('h2')?.textContent);
  await expect.poll(heading).toBe('John Lough');
  await article.press('Alt+b');
  await expect.poll(heading).toBe('Chatham House');
  await article.press('Alt+f');
  await expect.poll(heading).toBe('John Lough');
});
