import type { Tab } from '../../scripts/drive/driven-browser.ts';
import { expect, NAME, test, waitForMarks, step } from './reader.ts';

const FORM = 'Kremlin';

/** Waits until a form is marked nowhere on a page that still has other marks. */
const waitForForm = (tab: Tab, isMarked: boolean): Promise<unknown> =>
  tab.waitFor(
    `“${FORM}” to be ${isMarked ? 'marked' : 'left alone'}`,
    ({ form, isMarked }) => {
      const texts = [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      );
      return texts.length > 0 && texts.includes(form) === isMarked;
    },
    { form: FORM, isMarked },
  );

/** The same page under another name: another site. */
const asOtherHost = (site: string): string => `${site.replace('127.0.0.1', 'localhost')}/demo/`;

async function openCard(tab: Tab) {
  await waitForMarks(tab, FORM);
  await tab.click(FORM);
  await tab.waitForCard('Russia');
}

async function sayNotThis(tab: Tab, where: string) {
  await openCard(tab);
  await tab.clickInCard('Not this');
  await tab.clickInCard(where);
  await tab.waitForCard('is no longer marked as Russia');
}

test('“Why marked?” tells the form, the evidence and the sum; a related entity’s card has no such question', async ({
  article,
}) => {
  await openCard(article);
  await article.clickInCard('Why marked?');
  const { text } = await article.waitForCard('The briefing lists “Kremlin” as a name for Russia');
  expect(text).toMatch(/A name is marked when this is more than 0\.\s*\+2/);
  const scrolled = await article.evaluateInCard((root) => {
    const panel = root.querySelector('#about-mark-panel')!.getBoundingClientRect();
    return panel.bottom <= root.querySelector('.card')!.getBoundingClientRect().bottom;
  });
  expect(scrolled).toBe(true);
  await article.evaluateInCard((root) => root.querySelector<HTMLElement>('.related-entity')!.click());
  await article.waitFor('the mark’s questions to go', () =>
    [...document.querySelectorAll('[popover]')].every(
      ({ shadowRoot }) => !shadowRoot?.querySelector('.about-mark'),
    ),
  );
});

test('“Not here” takes the form’s marks from every open tab of the site, and from no other; the options give them back', async ({
  browserWithParallax,
  article,
  site,
}) => {
  const second = await browserWithParallax.open(`${site}/demo/`);
  await waitForMarks(second, FORM);
  const elsewhere = await browserWithParallax.open(asOtherHost(site));
  await waitForMarks(elsewhere, FORM);
  await article.activate();
  await sayNotThis(article, 'Not here, on 127.0.0.1');
  await waitForForm(article, false);
  await second.activate();
  await waitForForm(second, false);
  await waitForMarks(second, NAME);
  await elsewhere.activate();
  await elsewhere.reload();
  await waitForMarks(elsewhere, FORM);

  const options = await browserWithParallax.openOwn('options.html');
  await options.findText('“Kremlin”');
  await options.findText('not on 127.0.0.1');
  await options.click('Remove', { nth: 2 });
  await options.findText('You have not said “Not this” of any mark yet.');
  await article.activate();
  await waitForForm(article, true);
});

test('“Nowhere” holds on every site, without a reload, and still after one', async ({
  browserWithParallax,
  article,
  site,
}) => {
  const elsewhere = await browserWithParallax.open(asOtherHost(site));
  await waitForMarks(elsewhere, FORM);
  await article.activate();
  await sayNotThis(article, 'Nowhere');
  await waitForForm(article, false);
  await elsewhere.activate();
  await waitForForm(elsewhere, false);
  await elsewhere.reload();
  await waitForForm(elsewhere, false);
});

test('Undo brings the marks back and closes the note', async ({ article }) => {
  await sayNotThis(article, 'Nowhere');
  await waitForForm(article, false);
  await article.clickInCard('Undo');
  await article.waitForNoCard();
  await waitForForm(article, true);
});

test('by keyboard: the focus goes to Undo, and back to the page with Esc', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article);
  await article.evaluate(() => document.querySelector<HTMLElement>('article a[href]')!.focus());
  await step(browserWithParallax, article, { open: true });
  await article.waitForCard();
  const reach = (label: string) =>
    article.evaluateInCard((root, name) => {
      const buttons = [...root.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent?.startsWith(name))!.focus();
    }, label);
  await article.clickInCard('Not this');
  await reach('Nowhere');
  await article.press('Enter');
  await article.waitForCard('is no longer marked');
  expect(
    await article.evaluateInCard((root) => root.activeElement?.textContent),
    'the focus is on what can be done',
  ).toBe('Undo');
  await article.press('Escape');
  await article.waitForNoCard();
  expect(await article.evaluate(() => document.activeElement?.tagName)).toBe('A');
});
