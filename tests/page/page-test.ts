import { fileURLToPath } from 'node:url';
import { type Page, test as base } from '@playwright/test';
import { build } from 'vite';

declare global {
  var lib: typeof import('./all.ts');
}

interface PageFixtures {
  /** Opens a page of this HTML, with lib/page at hand as `lib` in page.evaluate. */
  open(html: string): Promise<Page>;
}

/** Playwright's test with lib/page in the page: in its own world's stead, but in a real browser. */
export const test = base.extend<PageFixtures, { bundle: string }>({
  bundle: [
    async ({}, use) => {
      await use(await bundlePage());
    },
    { scope: 'worker' },
  ],
  open: async ({ page, bundle }, use) => {
    await page.addInitScript({ content: bundle });
    await use(async (html) => {
      await page.goto('about:blank');
      await page.setContent(html);
      return page;
    });
  },
});

export { expect } from '@playwright/test';

async function bundlePage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('all.ts', import.meta.url)), formats: ['iife'], name: 'lib' },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  if (!built || !('output' in built)) throw new Error('lib/page was not bundled');
  return `${built.output[0].code};globalThis.lib = lib;`;
}
