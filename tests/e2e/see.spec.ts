import { PNG } from 'pngjs';
import { expect, markedTexts, NAME, test, waitForMarks, waitForNoMarks } from './reader.ts';

test('mentions are painted, and nothing else is', async ({ browserWithParallax, article }) => {
  const where = await article.findText(NAME);
  await waitForMarks(article, NAME);
  const around = { x: where.x - 4, y: where.y - 4, width: where.width + 8, height: where.height + 8 };
  const marked = PNG.sync.read(await article.screenshot({ clip: around }));
  const popup = await browserWithParallax.openPopup(article);
  await popup.click('Highlights on');
  await article.activate();
  await waitForNoMarks(article);
  const plain = PNG.sync.read(await article.screenshot({ clip: around }));
  expect([marked.width, marked.height]).toEqual([plain.width, plain.height]);
  let different = 0;
  for (let at = 0; at < plain.data.length; at += 4) {
    if (plain.data.subarray(at, at + 3).some((value, i) => Math.abs(value - marked.data[at + i]!) > 24))
      different++;
  }
  // A line under the name, at least a pixel in three of its width.
  expect(different).toBeGreaterThan(where.width / 3);
});

test('what only shares a name is not marked', async ({ article }) => {
  await article.setSize({ width: 1280, height: 9000 });
  const texts = await waitForMarks(article, 'John Lough');
  expect(texts).toEqual(
    expect.arrayContaining(['Kimberly Donovan', 'Chatham House', 'Herbst', 'Kremlin', 'G7']),
  );
  for (const other of ['Washington Post', 'South China Sea', 'trump card', 'Moscow, Idaho']) {
    const { x, y } = await article.findText(other);
    const hits = (await article.marks()).filter(
      ({ rect }) => Math.abs(rect.y - y) < 4 && rect.x >= x - 2 && rect.x < x + 150,
    );
    expect(hits, other).toEqual([]);
  }
});

test('marks follow text that arrives later', async ({ article }) => {
  await article.click('Load the next update');
  await article.findText('belong together');
  const { y } = await article.findText('Black Sea cease-fire and the sanctions belong');
  await article.waitFor('marks in the new paragraph', () =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some((range) => range.startContainer.parentElement?.className === 'update'),
    ),
  );
  expect(
    (await article.marks()).filter(({ rect }) => Math.abs(rect.y - y) < 6).map(({ text }) => text),
  ).toContain(NAME);
});

test('the page itself is never changed', async ({ browserWithParallax, site }) => {
  const tab = await browserWithParallax.open(`${site}/demo/`);
  await browserWithParallax.waitForReport(tab);
  await waitForMarks(tab, NAME);
  const serialise = () => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll('[popover]')) own.remove();
    return copy.outerHTML;
  };
  const marked = await tab.evaluate(serialise);
  await tab.hover(NAME, { nth: 1 });
  await tab.waitForCard();
  await tab.press('Escape');
  await tab.waitForNoCard();
  expect(await tab.evaluate(serialise)).toBe(marked);

  const popup = await browserWithParallax.openPopup(tab);
  await popup.click('Highlights on');
  await waitForNoMarks(tab);
  expect(await tab.evaluate(serialise)).toBe(marked);
  await tab.reload();
  const untouched = await tab.evaluate(serialise);
  expect(await markedTexts(tab)).toEqual([]);
  expect(marked).toBe(untouched);
});

test('a page that becomes an article later is marked from then on', async ({ browserWithParallax, site }) => {
  const tab = await browserWithParallax.open(`${site}/plain/`);
  expect((await browserWithParallax.waitForReport(tab)).state).toBe('not-article');
  await tab.evaluate(() => {
    const story = document.createElement('article');
    for (const sentence of [
      'The Kremlin has read the Black Sea cease-fire in its own way.',
      'Nobody was surprised.',
      'Others read on.',
    ]) {
      story.append(
        Object.assign(document.createElement('p'), {
          textContent: `${sentence} ${'And so it went on for a while, as such stories do. '.repeat(5)}`,
        }),
      );
    }
    document.body.prepend(story);
  });
  await waitForMarks(tab, NAME);
});
