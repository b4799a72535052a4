import { existsSync } from 'node:fs';
import { fetchedBrowsers, findBrowser } from './find-browser.mjs';
import { Advice, step } from './progress.mjs';
import { run, runTool } from './run-tool.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };
const names = { chromium: 'Chromium', firefox: 'Firefox' };

/** Ways to come by a browser, in the order they are tried. Each leaves it where findBrowser looks. */
const ways = {
  chromium: [fromPlaywright, fromDebian],
  firefox: [fromDebian, fromMozilla],
};

/**
 * Finds a browser, or fetches one.
 *
 * @param {BrowserName} name
 * @returns {Promise<string>} its program
 * @throws {Advice} that says how to install one by hand
 */
export async function fetchBrowser(name) {
  const found = await findBrowser(name);
  if (found) return found;
  const troubles = [];
  for (const way of ways[name]) {
    const trouble = await way(name);
    if (trouble !== null) troubles.push(trouble);
    const fetched = trouble === null ? await findBrowser(name) : null;
    if (fetched) return fetched;
  }
  throw new Advice([...troubles.filter(Boolean), adviceFor(name)].join('\n\n'));
}

/**
 * The full browser: the headless shell that Playwright also offers loads no extensions.
 *
 * @returns {Promise<string | null>} what went wrong
 */
function fromPlaywright() {
  return fetchInStep('Fetching Chromium with Playwright', () =>
    runTool('@playwright/test:playwright', ['install', '--no-shell', 'chromium']),
  );
}

function fromMozilla() {
  return fetchInStep('Fetching Firefox', () =>
    runTool('@puppeteer/browsers', ['install', 'firefox@stable', '--path', fetchedBrowsers]),
  );
}

/** Debian and its kin, as root: a container or a fresh server. @param {BrowserName} name */
async function fromDebian(name) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return '';
  return fetchInStep(`Installing ${debianPackages[name]} with apt`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update'], { env });
    if (update.code !== 0) return update;
    return run('apt-get', ['install', '--yes', '--no-install-recommends', debianPackages[name]], { env });
  });
}

/**
 * @param {string} what
 * @param {() => Promise<import('./run-tool.mjs').Ran>} fetch
 */
async function fetchInStep(what, fetch) {
  const trouble = new Advice('');
  try {
    await step(what, async () => {
      const { code, output } = await fetch();
      trouble.message = output.trim();
      if (code !== 0) throw trouble;
    });
    return null;
  } catch (error) {
    if (error !== trouble) throw error;
    return trouble.message;
  }
}

/** @param {BrowserName} name */
function adviceFor(name) {
  const lines = [
    `No ${names[name]} that can load an unpacked extension was found, and none could be fetched.`,
    `Install ${name === 'chromium' ? 'Chromium, Chrome for Testing or Microsoft Edge' : 'Firefox 140 or newer'}, then run this again;`,
    `or name the program of one: PARALLAX_${name.toUpperCase()}=/path/to/it npm start`,
  ];
  if (existsSync('/etc/debian_version'))
    lines.push(`On Debian or Ubuntu: sudo apt-get install ${debianPackages[name]}`);
  if (name === 'chromium') {
    lines.push('Branded Google Chrome will not do: since version 137 it ignores --load-extension.');
  }
  return lines.join('\n');
}
