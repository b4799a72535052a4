import { expect, NAME, test, waitForMarks, waitForNoMarks } from './reader.ts';

test('the switch takes marks off in every open tab of the site and puts them back, without reload', async ({
  browserWithParallax,
  article,
  site,
}) => {
  const other = await browserWithParallax.open(`${site}/second.html`);
  await waitForMarks(other);
  await article.activate();
  await waitForMarks(article, NAME);
  await article.evaluate(() => Object.assign(window, { stillHere: true }));
  const popup = await browserWithParallax.openPopup(article);
  await popup.click('Highlights on');
  await popup.findText('switched highlights off');
  await Promise.all([waitForNoMarks(article), waitForNoMarks(other)]);
  await popup.click('Highlights on');
  await article.activate();
  await waitForMarks(article, NAME);
  await other.activate();
  await waitForMarks(other);
  expect(await article.evaluate(() => 'stillHere' in window)).toBe(true);
});

test('a switched-off site stays off when the browser is started again', async ({ launch, site }) => {
  const before = await launch();
  const article = await before.open(`${site}/demo/`);
  await waitForMarks(article, NAME);
  const popup = await before.openPopup(article);
  await popup.click('Highlights on');
  await waitForNoMarks(article);
  await before.close();

  const after = await launch();
  const again = await after.open(`${site}/demo/`);
  expect((await after.waitForReport(again)).state).toBe('off-here');
  expect(await again.marks()).toEqual([]);
});

test('shortcut and icon menu are there', async ({ browserWithParallax }) => {
  const commands = await browserWithParallax.evaluateInExtension(async () =>
    (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]),
  );
  expect(commands).toEqual(
    expect.arrayContaining([
      ['toggle-site', 'Alt+Shift+H'],
      ['open-next-mention', 'Alt+Shift+J'],
    ]),
  );
});
