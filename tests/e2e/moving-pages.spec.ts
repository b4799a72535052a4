import { expect, NAME, test, waitForMarks, waitForNoMarks } from './reader.ts';

test('marks follow when the page puts another body in the place of the old one', async ({ article }) => {
  await waitForMarks(article, NAME);
  await article.evaluate(() => {
    const body = document.createElement('body');
    body.append(
      Object.assign(document.createElement('p'), { textContent: 'The Kremlin read another page.' }),
    );
    document.body.replaceWith(body);
  });
  await waitForMarks(article, 'Kremlin');
  await article.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('p'), { textContent: 'And so did John Lough.' }),
    );
  });
  await waitForMarks(article, 'John Lough');
});

test('text that comes to light is marked then, whatever hid it', async ({ article }) => {
  await waitForMarks(article, NAME);
  await article.evaluate(() => {
    const add = (text: string, hide: (element: HTMLElement) => void) => {
      const element = Object.assign(document.createElement('p'), { textContent: text });
      hide(element);
      document.querySelector('h1')!.before(element);
    };
    add('Behind a style: Group of Seven.', (element) => (element.style.display = 'none'));
    add('Behind an attribute: Russian Federation.', (element) => (element.hidden = true));
  });
  await article.evaluate(async () => {
    const { resolve, promise } = Promise.withResolvers<void>();
    setTimeout(resolve, 700); // Past reading and revealing: what is marked now is marked unseen.
    await promise;
  });
  const texts = (await article.marks()).map(({ text }) => text);
  expect(texts).not.toContain('Group of Seven');
  expect(texts).not.toContain('Russian Federation');
  await article.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('p[style], p[hidden]')) {
      element.style.display = '';
      element.hidden = false;
    }
  });
  await waitForMarks(article, 'Group of Seven');
  await waitForMarks(article, 'Russian Federation');
});

test('Back to a page leads to one that follows the switch', async ({
  browserWithParallax,
  article,
  site,
}) => {
  await waitForMarks(article, NAME);
  await article.goTo(`${site}/second.html`);
  await waitForMarks(article);
  const popup = await browserWithParallax.openPopup(article);
  await popup.click('Highlights on');
  await article.activate();
  await waitForNoMarks(article);
  await article.evaluate(() => setTimeout(() => history.back()));
  await expect.poll(() => article.evaluate(() => location.pathname).catch(() => '')).toBe('/demo/');
  await expect.poll(async () => (await browserWithParallax.report(article))?.state).toBe('off-here');
  await waitForNoMarks(article);
});

test('two options changed at once are both kept', async ({ browserWithParallax }) => {
  const options = await browserWithParallax.openOwn('options.html');
  await options.findText('Articles only');
  await options.evaluate(() => {
    document.querySelector<HTMLInputElement>('input[value="all"]')!.click();
    document.querySelector<HTMLInputElement>('input[value="wash"]')!.click();
  });
  await options.findText('Saved');
  await expect
    .poll(() =>
      browserWithParallax.evaluateInExtension(async () => {
        const { settings } = await chrome.storage.sync.get('settings');
        return settings;
      }),
    )
    .toMatchObject({ scanMode: 'all', highlightStyle: 'wash' });
});
