import { expect, markedTexts, test, waitForMarks, waitForNoMarks } from './reader.ts';

test('a site that goes from story to story in one page is marked as each comes, by path and by hash', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/one-page/`);
  await waitForMarks(tab, 'Kremlin');
  /** As routers do: the address first, what belongs there when it has come. */
  const go = (to: string, kind: string, html: string) =>
    tab.evaluate(
      async (next) => {
        if (next.to.startsWith('#')) location.hash = next.to;
        else history.pushState({}, '', next.to);
        await (await fetch(location.href)).text();
        await new Promise((later) => setTimeout(later, 300));
        document.querySelector('meta[property="og:type"]')!.setAttribute('content', next.kind);
        document.querySelector('#main')!.innerHTML = next.html;
      },
      { to, kind, html },
    );
  const state = async () => (await browserWithParallax.report(tab))?.state;

  await go('./?2', 'article', '<article><h1>The second</h1><p>It is about the Group of Seven.</p></article>');
  await expect.poll(() => markedTexts(tab)).toEqual(['Group of Seven']);
  await go(
    '#3',
    'article',
    '<article><h1>The third</h1><p>It is about Ukraine and John Lough.</p></article>',
  );
  await expect.poll(() => markedTexts(tab)).toEqual(['Ukraine', 'John Lough']);
  // A page of the site that is no story is not marked, and what comes after it is.
  await go('./?front', 'website', '<h1>News</h1><ul><li>Ukraine</li><li>The Kremlin</li></ul>');
  await expect.poll(state).toBe('not-article');
  await waitForNoMarks(tab);
  await go('./?4', 'article', '<article><h1>The last</h1><p>It is about Chatham House.</p></article>');
  await expect.poll(() => markedTexts(tab)).toEqual(['Chatham House']);
  expect(await state()).toBe('on');
});
