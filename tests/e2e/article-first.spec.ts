import { expect, markedParts, markedTexts, set, test, waitForMarks } from './reader.ts';

const STORY = [
  'headline',
  'standfirst',
  'byline',
  'caption',
  'body',
  'body again',
  'pull quote',
  'crosshead',
  'list',
  'live-blog post',
  'older post',
];
const AROUND = [
  'skip link',
  'masthead',
  'navigation',
  'breadcrumbs',
  'ad',
  'newsletter',
  'most read',
  'column of links',
  'comment',
  'comment form',
  'footer',
  'cookie banner',
];

test('the story is marked, and what stands around it is not, unless everything shall be', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/regions/`);
  await tab.setSize({ width: 1280, height: 2500 });
  const parts = async () => Object.keys(await markedParts(tab)).toSorted();
  await expect.poll(parts).toEqual(STORY.toSorted());
  await set(browserWithParallax, { everything: true });
  await expect.poll(parts).toEqual([...STORY, ...AROUND].toSorted());
  await set(browserWithParallax, { everything: false });
  await expect.poll(parts).toEqual(STORY.toSorted());
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
