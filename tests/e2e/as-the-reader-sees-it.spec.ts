import { expect, markedParts, test } from './reader.ts';

const SHOWN = {
  'line break': 'Black Seacease-fire', // The break is an element.
  'place to break': 'Vladimir Putin',
  'drop cap': 'Kremlin',
  'first letter': 'Kremlin',
  'soft hyphen': 'Krem\u00adlin',
  'upper case': 'Kremlin',
  'lower case': 'US',
  ruby: 'Kremlin',
  contents: 'Vladimir Putin',
  'across elements': 'Group of Seven',
  'list item': 'Kremlin',
  'item of a list in a list': 'Ukraine',
  'caption of a table': 'Ukraine',
  'head of a column': 'Kremlin',
  'caption of a picture': 'Kremlin',
  summary: 'Kremlin',
  'native mark': 'Kremlin',
  'content-visibility: auto': 'Kremlin',
};

/** Hidden by a class, which goes. */
const HIDDEN_BY_STYLE = {
  'display: none': 'Kremlin',
  'visibility: hidden': 'Kremlin',
  'content-visibility: hidden': 'Kremlin',
  'font of no size': 'Kremlin',
  'box of no height': 'Kremlin',
  clipped: 'Kremlin',
  'off the page': 'Kremlin',
};

test('text is marked as the reader sees it, and what is hidden when it comes to light', async ({
  browserWithParallax,
  site,
}) => {
  const tab = await browserWithParallax.open(`${site}/difficult/as-the-reader-sees-it.html`);
  await tab.setSize({ width: 1280, height: 3000 });
  await expect.poll(() => markedParts(tab)).toEqual(SHOWN);

  const expected: Record<string, string> = { ...SHOWN };
  const comesToLight = async (parts: Record<string, string>) => {
    Object.assign(expected, parts);
    await expect.poll(() => markedParts(tab), Object.keys(parts).join(', ')).toEqual(expected);
  };
  await tab.evaluate(() => document.body.classList.add('all'));
  await comesToLight(HIDDEN_BY_STYLE);
  await tab.click('What the Kremlin adds');
  await comesToLight({ 'closed details': 'Ukraine' });
  await tab.evaluate(() => {
    for (const element of document.querySelectorAll('[hidden]')) element.removeAttribute('hidden');
  });
  await comesToLight({ 'hidden attribute': 'Kremlin', 'hidden until found': 'Kremlin' });
  await tab.evaluate(() => document.querySelector('[aria-hidden]')!.removeAttribute('aria-hidden'));
  await comesToLight({ decoration: 'Kremlin' });
  await tab.evaluate(() => document.querySelector<HTMLElement>('[popover]')!.showPopover());
  await comesToLight({ popover: 'Kremlin' });
  // No attribute of the page changes: only what the reader does tells.
  await tab.evaluate(() => document.querySelector<HTMLElement>('#tab')!.click());
  await comesToLight({ tab: 'Kremlin' });
});
