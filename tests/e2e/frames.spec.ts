import type { Tab } from '../../scripts/drive/driven-browser.ts';
import { expect, test, waitForMarks } from './reader.ts';

/** Texts marked in a frame of this site. */
const markedIn = (tab: Tab, selector: string): Promise<string[]> =>
  tab.evaluate((frame) => {
    const { CSS: styles } = document.querySelector<HTMLIFrameElement>(frame)!
      .contentWindow! as typeof window & typeof globalThis;
    return [...styles.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.nodeValue!.slice(startOffset, endOffset),
      ),
    );
  }, selector);

test('frames that hold an article are read, and the popup speaks of the tab as a whole', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/frames/`);
  await tab.setSize({ width: 1000, height: 2000 });
  await waitForMarks(tab, 'Kremlin');
  const counts = async () => {
    const report = await browserWithParallax.report(tab);
    return Object.fromEntries(
      report!.counts.map(({ entities: [key], count }) => [key!.split('/')[1], count]),
    );
  };
  // The frame of this site and the one of another; that of an ad's size is left alone.
  await expect.poll(async () => (await counts())['g7']).toBe(2);
  await expect.poll(async () => (await counts())['lough']).toBe(6);
  await expect.poll(() => markedIn(tab, '#same')).toContain('Group of Seven');
  expect(await markedIn(tab, '#bare')).toContain('John Lough');
  expect(await markedIn(tab, '#ad')).toEqual([]);

  // A click in the popup leads into the frame.
  const popup = await browserWithParallax.openPopup(tab);
  await popup.click('John Lough');
  await tab.activate();
  await expect
    .poll(() =>
      tab.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('#bare')!;
        return frame.contentDocument!.querySelectorAll('parallax-popover').length;
      }),
    )
    .toBe(1);

  // A frame that goes is no longer counted, and the switch holds for frames as well.
  await tab.evaluate(() => document.querySelector('#bare')!.remove());
  await expect.poll(async () => (await counts())['lough']).toBeUndefined();
  await popup.click('Highlights on');
  await tab.activate();
  await expect.poll(() => markedIn(tab, '#same')).toEqual([]);
});

test('a card opens in the frame its mark stands in', async ({ browserWithParallax, site }) => {
  const tab = await browserWithParallax.open(`${site}/frames/`);
  await tab.setSize({ width: 1000, height: 2000 });
  await expect.poll(() => markedIn(tab, '#same')).toContain('Group of Seven');
  const at = await tab.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#same')!;
    const { x, y } = frame.getBoundingClientRect();
    const range = frame.contentDocument!.createRange();
    const { firstChild } = frame.contentDocument!.querySelector('p')!;
    const start = firstChild!.nodeValue!.indexOf('Group of Seven');
    range.setStart(firstChild!, start);
    range.setEnd(firstChild!, start + 14);
    const rect = range.getBoundingClientRect();
    return { x: x + frame.clientLeft + rect.x + 20, y: y + frame.clientTop + rect.y + rect.height / 2 };
  });
  await tab.moveMouse(at);
  await tab.waitFor('a card in the frame', () => {
    const inside = document.querySelector<HTMLIFrameElement>('#same')!.contentDocument!;
    return inside.querySelector('parallax-popover:popover-open') !== null;
  });
  expect(await tab.evaluate(() => document.querySelectorAll('parallax-popover').length)).toBe(0);
});
