import { expect, test, waitForMarks } from './reader.ts';

test('the popup sums the page up, and its counts are the marks', async ({ browserWithParallax, article }) => {
  await article.setSize({ width: 1280, height: 9000 });
  await waitForMarks(article, 'John Lough');
  await browserWithParallax.waitForReport(article);
  const painted = await article.waitFor('every mention to be painted', () =>
    [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
  );
  const popup = await browserWithParallax.openPopup(article);
  await popup.findText('Highlights on');
  const text = await popup.evaluate(() => document.body.innerText);
  expect(text).toContain('the sides read its terms differently');
  expect(text).toContain('What keeps the cease-fire in force?');
  const counts = await popup.evaluate(() =>
    [...document.querySelectorAll('.index-count')].map((element) => Number(element.textContent)),
  );
  expect(counts.length).toBeGreaterThan(10);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(painted);
});

test('a click on an entity scrolls the page to its next mention', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article);
  const popup = await browserWithParallax.openPopup(article);
  await popup.click('John Lough');
  await article.activate();
  await article.waitFor('the page to scroll', () => scrollY > 0);
  const seen = await article.waitFor('the mention to be in view', () => {
    const range = document.createRange();
    for (const highlight of CSS.highlights.values()) {
      for (const painted of highlight) {
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const { top, bottom } = range.getBoundingClientRect();
        if (range.toString() === 'John Lough' && top >= 0 && bottom <= innerHeight) return true;
      }
    }
    return null;
  });
  expect(seen).toBe(true);
});

test('a page that is no article says so, and can be marked all the same', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/plain/`);
  expect((await browserWithParallax.waitForReport(tab)).state).toBe('not-article');
  const popup = await browserWithParallax.openPopup(tab);
  await popup.findText('does not look like an article');
  await popup.click('Highlights on');
  await popup.findText('Nothing here the briefings cover');
});

test('a page of the browser says that it cannot be read', async ({ browserWithParallax }) => {
  const own = await browserWithParallax.openOwn('options.html');
  const popup = await browserWithParallax.openPopup(own);
  await popup.findText('belongs to the browser');
});

test('the badge counts the entities of the page', async ({ browserWithParallax, article }) => {
  const report = await browserWithParallax.waitForReport(article);
  const badge = await article
    .waitFor('the report', () => true)
    .then(() =>
      browserWithParallax.evaluateInExtension(
        async (tabId) => chrome.action.getBadgeText({ tabId }),
        article.id,
      ),
    );
  expect(badge).toBe(String(report.counts.length));
  const popup = await browserWithParallax.openPopup(article);
  await popup.click('Highlights on');
  await popup.findText('switched highlights off');
  expect(
    await browserWithParallax.evaluateInExtension(
      async (tabId) => chrome.action.getBadgeText({ tabId }),
      article.id,
    ),
  ).toBe('');
});
