import { expect, markedTexts, set, test, waitForMarks } from './reader.ts';

test('the story is marked, and what stands around it is not, unless everything shall be', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/around/`);
  await tab.setSize({ width: 1280, height: 2500 });
  await waitForMarks(tab, 'John Lough');
  const texts = await markedTexts(tab);
  expect(texts.filter((text) => text === 'Kremlin')).toHaveLength(4);
  expect(texts.filter((text) => text === 'Group of Seven')).toHaveLength(2);
  expect(texts).not.toContain('Russian Federation');
  await set(browserWithParallax, { everything: true });
  await waitForMarks(tab, 'Russian Federation');
  await expect.poll(async () => (await markedTexts(tab)).filter((text) => text === 'Kremlin').length).toBe(7);
  await set(browserWithParallax, { everything: false });
  await expect.poll(async () => (await markedTexts(tab)).toSorted()).toEqual(texts.toSorted());
});

test('first mentions only, on the page or in each section: chosen among what was found', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/around/`);
  await tab.setSize({ width: 1280, height: 2500 });
  await waitForMarks(tab, 'John Lough');
  const count = async (name: string) => (await markedTexts(tab)).filter((text) => text === name).length;
  await set(browserWithParallax, { mentions: 'section' });
  await expect.poll(() => count('Kremlin')).toBe(3);
  expect(await count('Group of Seven')).toBe(2);
  await set(browserWithParallax, { mentions: 'first' });
  await expect.poll(() => count('Kremlin')).toBe(1);
  expect(await count('Group of Seven')).toBe(1);
  // What is not marked opens nothing, and is counted all the same.
  await tab.click('spoke of patience again');
  const second = await tab.findText('Kremlin', { nth: 3 });
  await tab.clickAt({ x: second.x + 4, y: second.y + 4 });
  const report = await browserWithParallax.waitForReport(tab);
  expect(Math.max(...report.counts.map(({ count }) => count))).toBeGreaterThan(3);
  expect(await tab.card()).toBeNull();
  await set(browserWithParallax, { mentions: 'every' });
  await expect.poll(() => count('Kremlin')).toBe(4);
});
