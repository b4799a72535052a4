import { expect, NAME, test, waitForMarks, waitForNoMarks } from './reader.ts';

const BRIEFING = 'US–Russia economic leverage and the war in Ukraine';

test('a style chosen in the options is worn at once by open pages', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article, NAME);
  const before = (await article.marks())[0]!.highlight;
  const options = await browserWithParallax.openOwn('options.html');
  await options.findText('How a mark looks');
  await options.evaluate(() => {
    const styles = [...document.querySelectorAll<HTMLInputElement>('input[name="highlight-style"]')];
    if (styles.length < 3) throw new Error('Three styles at least');
    styles.find(({ checked }) => !checked)!.click();
  });
  await options.findText('Saved');
  await article.activate();
  await article.waitFor(
    'another style',
    (old) => [...CSS.highlights].some(([name, highlight]) => name !== old && highlight.size > 0),
    before,
  );
});

test('a briefing that is switched off marks nothing; switched on again, it marks', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article, NAME);
  const options = await browserWithParallax.openOwn('options.html');
  await options.click(BRIEFING);
  await waitForNoMarks(article);
  await options.click(BRIEFING);
  await article.activate();
  await waitForMarks(article, NAME);
});

test('a site that was switched off is listed, and removing it switches it on again', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article, NAME);
  const popup = await browserWithParallax.openPopup(article);
  await popup.click('Highlights on');
  await waitForNoMarks(article);
  const options = await browserWithParallax.openOwn('options.html');
  await options.findText('127.0.0.1');
  await options.click('Remove', { nth: 1 });
  await article.activate();
  await waitForMarks(article, NAME);
});

test('“only sites I switch on” leaves pages alone until then', async ({ browserWithParallax, article }) => {
  await waitForMarks(article, NAME);
  const options = await browserWithParallax.openOwn('options.html');
  await options.findText('How a mark looks');
  await options.evaluate(() => document.querySelector<HTMLInputElement>('input[value="chosen"]')!.click());
  await waitForNoMarks(article);
  expect((await browserWithParallax.waitForReport(article)).state).toBe('not-chosen');
});
