import type { Tab } from '../../scripts/drive/driven-browser.ts';
import { expect, test, waitForMarks } from './reader.ts';

/** Painted texts, read without what the page has broken. */
const painted = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    let texts = '';
    CSS.highlights.forEach((highlight) =>
      highlight.forEach(({ startContainer, startOffset, endOffset }) => {
        texts += `${startContainer.nodeValue!.slice(startOffset, endOffset)}; `;
      }),
    );
    return texts;
  });

test('a strict policy, trusted types, frozen and overridden prototypes and clobbered names change nothing', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/hard/`);
  await expect.poll(() => painted(tab)).toContain('John Lough');
  const texts = await painted(tab);
  expect(texts).toContain('Kremlin');
  expect(texts).toContain('Group of Seven');
  expect(texts).not.toContain('Russian Federation');
  expect((await browserWithParallax.waitForReport(tab)).state).toBe('on');
  await tab.moveMouse(
    await tab.evaluate(() => {
      const text = document.getElementById('story')!.firstChild as Text;
      const range = document.createRange();
      const start = text.nodeValue!.indexOf('John Lough');
      range.setStart(text, start);
      range.setEnd(text, start + 10);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  await tab.waitFor('the card', () => document.querySelector('parallax-popover:popover-open') !== null);
  await tab.press('Escape');
  await tab.waitFor('no card', () => document.querySelector('parallax-popover:popover-open') === null);
});

test('what is typed, selected, copied and searched is as it was', async ({ browserWithParallax, site }) => {
  const tab = await browserWithParallax.open(`${site}/around/`);
  await waitForMarks(tab, 'Kremlin');
  const seen = await tab.evaluate(() => {
    const paragraph = document.querySelector('h2 + p')!;
    getSelection()!.selectAllChildren(paragraph);
    const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
    const selected = inOneLine(getSelection()!.toString());
    getSelection()!.removeAllRanges();
    const found = (window as unknown as { find(text: string): boolean }).find('spoke of patience again');
    const area = document.querySelector('textarea')!;
    area.focus();
    return {
      same: selected === inOneLine(paragraph.textContent),
      found,
      html: document.documentElement.outerHTML.length,
    };
  });
  expect(seen).toMatchObject({ same: true, found: true });
  await tab.press('k');
  await tab.press('Alt+b');
  const after = await tab.evaluate(() => ({
    typed: document.querySelector('textarea')!.value,
    html: document.documentElement.outerHTML.length,
  }));
  expect(after).toEqual({ typed: 'k', html: seen.html });
});

test('pages have no way to the background', async ({ browserWithParallax, article }) => {
  await waitForMarks(article);
  const id = new URL(browserWithParallax.origin).host;
  const answers = await article.evaluate(async (extension) => {
    const answers: unknown[] = [];
    for (const api of ['chrome', 'browser']) {
      const runtime = (window as unknown as Record<string, typeof chrome | undefined>)[api]?.runtime;
      try {
        answers.push((await runtime?.sendMessage?.(extension, { type: 'reportPage' })) ?? 'none');
      } catch {
        answers.push('none');
      }
    }
    return answers;
  }, id);
  expect(answers).toEqual(['none', 'none']);
  const manifest = await browserWithParallax.evaluateInExtension(() => chrome.runtime.getManifest());
  // Firefox lists what is not there as null.
  expect(manifest.externally_connectable ?? null).toBeNull();
  expect(manifest.web_accessible_resources ?? null).toBeNull();
});

test('what is copied bears no trace of marks', async ({ browserWithParallax, site }) => {
  const tab = await browserWithParallax.open(`${site}/around/`);
  await waitForMarks(tab, 'Kremlin');
  /** What a copied selection is made of, and whether anyone stopped the copying. The clipboard itself is not looked at. */
  const copied = () =>
    tab.evaluate(() => {
      const paragraph = document.querySelector('h2 + p')!;
      getSelection()!.selectAllChildren(paragraph);
      const html = document.createElement('div');
      html.append(getSelection()!.getRangeAt(0).cloneContents());
      let isStopped = true;
      document.addEventListener('copy', (event) => (isStopped = event.defaultPrevented), { once: true });
      document.execCommand('copy');
      getSelection()!.removeAllRanges();
      return { isStopped, html: html.innerHTML, same: html.innerHTML === paragraph.innerHTML };
    });
  const withMarks = await copied();
  expect(withMarks).toMatchObject({ isStopped: false, same: true });
  expect(withMarks.html).toContain('Kremlin');
});
