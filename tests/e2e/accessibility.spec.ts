import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Tab } from '../../scripts/drive/driven-browser.ts';
import { announced, expect, NAME, set, step, test, waitForMarks } from './reader.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, in words. */
async function violations(tab: Tab, selector: string): Promise<string[]> {
  await tab.runScript(axe);
  return tab.evaluate(async (include) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(
      { include: [include] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: false } },
      },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  }, selector);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with card, guide, popup and options (${colorScheme})`, async ({
    launch,
    site,
  }) => {
    const browser = await launch({ colorScheme });
    const article = await browser.open(`${site}/demo/`);
    await waitForMarks(article, NAME);
    await article.hover(NAME, { nth: 1 });
    await article.waitForCard(NAME);
    expect(await violations(article, '[popover]')).toEqual([]);
    for (const question of ['Why marked?', 'Not this']) {
      await article.clickInCard(question);
      expect(await violations(article, '[popover]'), question).toEqual([]);
    }
    await set(browser, { scrollMap: true });
    await step(browser, article, {});
    await announced(article, ' of ');
    expect(await violations(article, 'parallax-popover:not([popover])')).toEqual([]);
    const popup = await browser.openPopup(article);
    await popup.findText('Highlights on');
    expect(await violations(popup, 'html')).toEqual([]);
    const options = await browser.openOwn('options.html');
    await options.findText('Articles only');
    expect(await violations(options, 'html')).toEqual([]);
  });
}
