/**
 * Draws public/icon/<size>.png from scripts/draw-icons.svg in a headless Chromium. Run after a change of the
 * mark: `npx tsx scripts/draw-icons.ts`. PARALLAX_CHROMIUM names a browser other than Playwright's own.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

/** Edge lengths in pixels that the manifest names. */
const SIZES = [16, 32, 48, 96, 128];

const executablePath = process.env['PARALLAX_CHROMIUM'];
const svg = await readFile(new URL('draw-icons.svg', import.meta.url), 'utf8');
const folder = new URL('../public/icon/', import.meta.url);
await mkdir(folder, { recursive: true });

const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: new URL(`${size}.png`, folder).pathname, omitBackground: true });
  }
} finally {
  await browser.close();
}
