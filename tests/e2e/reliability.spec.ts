import { expect, NAME, test, waitForMarks, waitForNoMarks } from './reader.ts';

test('when the extension is removed, marks and card code leave the open page', async ({
  browserWithParallax,
  article,
}, { project }) => {
  // Firefox ends the script itself, with no time to clean up: the ranges stay registered. Not looked at: the paint.
  test.skip(project.name === 'firefox', 'our script is not there any more to be tested');
  await waitForMarks(article, NAME);
  // The page that asks for it goes with it.
  await browserWithParallax
    .evaluateInExtension(() => void setTimeout(() => void chrome.management.uninstallSelf()))
    .catch(() => undefined);
  await article.activate();
  await waitForNoMarks(article);
  await article.hover(NAME);
  await article.evaluate(
    () => new Promise((done) => setTimeout(done, 800)), // Longer than a card waits.
  );
  expect(await article.card()).toBeNull();
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
