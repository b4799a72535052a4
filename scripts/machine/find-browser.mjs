import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Advice } from './progress.mjs';
import { run, runTool } from './run-tool.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Where Puppeteer keeps the browsers it fetches, Chrome for Testing and Firefox among them. */
export const fetchedBrowsers = join(homedir(), '.cache', 'puppeteer');

/** The oldest versions the manifest accepts; wxt.config.ts says why. */
const OLDEST = { chromium: 128, firefox: 140 };

/** How long a browser may take to tell its version, in milliseconds. A first start from a cold disk is slow. */
const VERSION_TIMEOUT = 30_000;

/** Names another browser for `npm start` and `npm test`. */
const CHOSEN = { chromium: 'PARALLAX_CHROMIUM', firefox: 'PARALLAX_FIREFOX' };

/**
 * Finds a browser that can load an unpacked extension: Chromium, Chrome for Testing or Edge; Firefox. Branded
 * Chrome is left out: it ignores `--load-extension` since version 137.
 *
 * @param {BrowserName} name
 * @returns {Promise<string | null>} its program, which was seen to start
 */
export async function findBrowser(name) {
  const chosen = process.env[CHOSEN[name]];
  if (chosen && !existsSync(chosen)) throw new Advice(`${CHOSEN[name]} names ${chosen}, which is not there.`);
  if (chosen) return chosen;
  for (const program of candidates(name)) {
    if (existsSync(program) && (await isUsable(program, name))) return program;
  }
  for (const program of await fetchedPrograms(name)) {
    if (await isUsable(program, name)) return program;
  }
  return null;
}

/**
 * Starts the program for its version: a stub that only asks to install something, or a browser that lacks a
 * library, fails here.
 *
 * @param {string} program
 * @param {BrowserName} name
 */
async function isUsable(program, name) {
  // On Windows `--version` opens a window instead.
  if (process.platform === 'win32') return true;
  const { code, stdout } = await run(program, ['--version'], { timeout: VERSION_TIMEOUT });
  const isBrandedChrome = stdout.startsWith('Google Chrome') && !stdout.includes('for Testing');
  return code === 0 && !isBrandedChrome && Number(/(\d+)\.\d/.exec(stdout)?.[1]) >= OLDEST[name];
}

/** @param {BrowserName} name @returns {string[]} */
function candidates(name) {
  if (process.platform === 'darwin') return macPrograms(name);
  if (process.platform === 'win32') return windowsPrograms(name);
  const names = {
    chromium: [
      'chromium',
      'chromium-browser',
      'chrome-for-testing',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
  };
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return names[name].flatMap((program) => [...new Set(folders)].map((folder) => join(folder, program)));
}

/** @param {BrowserName} name */
function macPrograms(name) {
  const apps = {
    chromium: ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge'],
    firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
  };
  return apps[name].flatMap((app) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', name === 'firefox' ? 'firefox' : app),
    ),
  );
}

/** @param {BrowserName} name */
function windowsPrograms(name) {
  const programs = {
    chromium: ['Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
    firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  };
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (key) => process.env[key] ?? [],
  );
  return programs[name].flatMap((program) => folders.map((folder) => join(folder, program)));
}

/**
 * Browsers that were fetched for tests: by Playwright, or by Puppeteer.
 *
 * @param {BrowserName} name
 * @returns {Promise<string[]>}
 */
async function fetchedPrograms(name) {
  const programs = [];
  if (name === 'chromium') {
    const { chromium } = await import('@playwright/test');
    programs.push(chromium.executablePath());
  }
  if (existsSync(fetchedBrowsers)) {
    const { stdout } = await runTool('@puppeteer/browsers', ['list', '--path', fetchedBrowsers]);
    const wanted = name === 'chromium' ? /^chrome@\S+ \(\w+\) (.+)$/gm : /^firefox@\S+ \(\w+\) (.+)$/gm;
    programs.push(...[...stdout.matchAll(wanted)].map(([, program = '']) => program.trim()));
  }
  return programs.filter((program) => existsSync(program));
}
