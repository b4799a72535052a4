import { expect, NAME, ourElements, test, waitForMarks, waitForNoMarks } from './reader.ts';

test('when the extension is removed, marks and card code leave the open page', async ({
  browserWithParallax,
  article,
}, { project }) => {
  await waitForMarks(article, NAME);
  const { x, y, width, height } = (await article.marks()).find(({ text }) => text === NAME)!.rect;
  const clip = { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) + 4 };
  const marked = await article.screenshot({ clip });
  await browserWithParallax.removeExtension();
  await article.activate();
  // Firefox ends the script itself, with no time to clean up: ranges stay registered, for a style that is gone.
  if (project.name === 'chromium') await waitForNoMarks(article);
  await expect.poll(async () => (await article.screenshot({ clip })).equals(marked)).toBe(false);
  await article.hover(NAME);
  await article.evaluate(
    () => new Promise((done) => setTimeout(done, 800)), // Longer than a card waits.
  );
  expect(await article.card()).toBeNull();
  expect(article.errors()).toEqual([]);
});

test('when the extension is updated, open pages go on with the new one', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article, NAME);
  const count = (await article.marks()).length;
  await article.evaluate(() => Object.assign(window, { old: [...CSS.highlights.values()] }));
  await browserWithParallax.renewExtension();
  await article.activate();
  await article.waitFor('marks of the new one', () => {
    const { old } = window as unknown as { old: Highlight[] };
    return [...CSS.highlights.values()].some((highlight) => !old.includes(highlight) && highlight.size > 0);
  });
  // The old one may move once more before it notices: what it does then is no longer seen.
  await article.evaluate(async () => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await new Promise((next) => setTimeout(next, 500));
    scrollTo({ top: 0, behavior: 'instant' });
    await new Promise((next) => setTimeout(next, 2500)); // Longer than it takes to notice.
  });
  await expect.poll(async () => (await article.marks()).length).toBe(count);
  await article.hover(NAME, { nth: 1 });
  await article.waitForCard(NAME);
  expect(await ourElements(article)).toBe(1);
  expect(article.errors()).toEqual([]);
});

test('a background that is ended in the middle of a scan is asked again, and the scan completes', async ({
  browserWithParallax,
  site,
}, { project }) => {
  test.skip(
    project.name === 'firefox',
    'no driver ends Firefox’s background; asking again is tested in tests/extension',
  );
  const tab = await browserWithParallax.open(`${site}/around/`);
  await waitForMarks(tab, 'Kremlin');
  const own = await browserWithParallax.openOwn('marks.css');
  await own.protocol!.send('ServiceWorker.enable');
  await tab.activate();
  const counted = async () =>
    (await browserWithParallax.report(tab))!.counts.reduce((sum, { count }) => sum + count, 0);
  const before = await counted();
  await tab.protocol!.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const PARAGRAPHS = 4000;
  await tab.evaluate((paragraphs) => {
    const story = document.querySelector('article')!;
    for (let number = 0; number < paragraphs; number++) {
      const text = `For the ${number}th time that week the Kremlin spoke of patience, and of little else besides. `;
      story.append(Object.assign(document.createElement('p'), { textContent: text.repeat(1) }));
    }
  }, PARAGRAPHS);
  const endedAt: number[] = [];
  await expect
    .poll(
      async () => {
        const now = await counted();
        const isUnderWay = now > (endedAt.at(-1) ?? before) && now < before + PARAGRAPHS;
        if (isUnderWay && endedAt.length < 2) {
          await own.protocol!.send('ServiceWorker.stopAllWorkers');
          endedAt.push(now);
        }
        return now;
      },
      { intervals: [5], timeout: 60_000 },
    )
    .toBe(before + PARAGRAPHS);
  expect(endedAt).not.toEqual([]);
  expect((await browserWithParallax.report(tab))!.state).toBe('on');
});

test('without a library the bundled briefings are read, and the popup says so', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article, NAME);
  await browserWithParallax.evaluateInExtension(async () => {
    // Another version's database: this one cannot be opened by ours any more.
    await new Promise((done, fail) => {
      const opening = indexedDB.open('library', 99);
      opening.addEventListener('success', () => (opening.result.close(), done(null)));
      opening.addEventListener('error', fail);
    });
    await chrome.storage.local.set({ lexiconRevision: 1000 });
  });
  const popup = await browserWithParallax.openPopup(article);
  await popup.findText('The library cannot be opened');
  await popup.findText('What keeps the cease-fire in force?');
  await article.activate();
  await waitForMarks(article, NAME);
});

test('a switch that cannot be stored is not lost silently', async ({ browserWithParallax, article }) => {
  await waitForMarks(article, NAME);
  await browserWithParallax.evaluateInExtension(async () => {
    const refused = await (async () => {
      for (let item = 0; item < 200; item++)
        await chrome.storage.sync.set({ [`fill${item}`]: 'x'.repeat(item < 13 ? 8000 : 200) });
    })().catch(() => true);
    if (!refused) throw new Error('The storage took everything');
    for (let item = 0; item < 600; item++)
      await chrome.storage.sync.set({ [`little${item}`]: '' }).catch(() => undefined);
  });
  const popup = await browserWithParallax.openPopup(article);
  await popup.click('Highlights on');
  await popup.findText('The switch was not stored');
});
