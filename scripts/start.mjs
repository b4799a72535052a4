/**
 * Shows Parallax at work: installs what is missing, builds, and opens a browser with the extension on a news
 * article. Without a display it looks for you and leaves screenshots.
 *
 *   npm start                 the demo article
 *   npm start -- URL          that page
 *   npm start -- --firefox    in Firefox
 *   npm start -- --headless   as if there were no display
 *
 * Up to the installation of node_modules this runs on Node alone.
 */
import { parseArgs } from 'node:util';
import { fetchBrowser } from './machine/fetch-browser.mjs';
import { findBrowser } from './machine/find-browser.mjs';
import { installDependencies } from './machine/install-dependencies.mjs';
import { Advice, runMain, step } from './machine/progress.mjs';
import { runTool } from './machine/run-tool.mjs';

runMain(async () => {
  const { url, firefox, headless } = readArguments();
  await installDependencies();
  const { name, program } = await chooseBrowser({ firefox });
  await build(name);
  const { tsImport } = await import('tsx/esm/api');
  const { show } = await tsImport('./show.ts', import.meta.url);
  await show({ name, program, url, headless: headless || !hasDisplay() });
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        firefox: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [url] = positionals;
    return { ...values, url: url === undefined ? undefined : webAddress(url) };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    throw new Advice(`${trouble}\nUse: npm start -- [--firefox] [--headless] [https://address/of/a/page]`);
  }
}

/** @param {string} url */
function webAddress(url) {
  const { protocol, href } = new URL(/^[a-z]+:\/\//i.test(url) ? url : `https://${url}`);
  if (!/^https?:$/.test(protocol)) throw new Error(`Parallax reads http:// and https:// pages, not ${url}`);
  return href;
}

/**
 * Any browser that is here comes before one that must be fetched.
 *
 * @param {{ firefox: boolean }} options
 * @returns {Promise<{ name: 'chromium' | 'firefox', program: string }>}
 */
async function chooseBrowser({ firefox }) {
  if (firefox) return { name: 'firefox', program: await fetchBrowser('firefox') };
  const chromium = await findBrowser('chromium');
  if (chromium) return { name: 'chromium', program: chromium };
  const other = await findBrowser('firefox');
  if (other) return { name: 'firefox', program: other };
  return { name: 'chromium', program: await fetchBrowser('chromium') };
}

/** @param {'chromium' | 'firefox'} name */
function build(name) {
  return step('Building the extension', async () => {
    const { code, output } = await runTool(
      'wxt',
      name === 'firefox' ? ['build', '-b', 'firefox'] : ['build'],
    );
    if (code !== 0) throw new Advice(`${output}\nThe build failed; what is wrong stands above.`);
  });
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
