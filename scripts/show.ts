import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseBriefing } from '../lib/text/parse-briefing.ts';
import { entityKey, type EntityKey } from '../lib/text/entity-card.ts';
import type { PageReport } from '../lib/text/page-report.ts';
import { DEFAULT_VIEWPORT, type DrivenBrowser, type Tab } from './drive/driven-browser.ts';
import { launchChromium } from './drive/launch-chromium.ts';
import { launchFirefox } from './drive/launch-firefox.ts';
import { waitUntil } from './drive/wait-until.ts';
import { Advice, step } from './machine/progress.mjs';
import { projectFolder } from './machine/run-tool.mjs';
import { serve } from './serve.mjs';

const outputFolder = join(projectFolder, 'output', 'start');
const profilesFolder = join(projectFolder, 'output', 'profiles');

const extensionFolder = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const launchers = { chromium: launchChromium, firefox: launchFirefox };

/**
 * Opens a page with the extension: for a person, until the window is closed; or headless, with a list of what
 * was found and three pictures.
 */
export async function show({
  name,
  program,
  url,
  headless,
}: {
  name: DrivenBrowser['name'];
  program: string;
  /** Default: the demo article. */
  url?: string;
  headless: boolean;
}): Promise<void> {
  const server = await serve();
  mkdirSync(profilesFolder, { recursive: true });
  const profileDir = mkdtempSync(join(profilesFolder, 'start-'));
  const extensionDir = join(projectFolder, '.output', extensionFolder[name]);
  const address = url ?? `${server.origin}/demo/`;
  try {
    const browser = await step(`Starting ${program}`, () =>
      orAdvise(
        launchers[name]({ extensionDir, profileDir, headless, program }),
        `${program} did not start with the extension. Try another: npm start -- --firefox, or name the program of one in PARALLAX_${name.toUpperCase()}.`,
      ),
    );
    try {
      const tab = await step(`Opening ${address}`, () =>
        orAdvise(
          browser.open(address),
          `${address} did not open. Is the address right, and is there a connection?`,
        ),
      );
      if (headless) await lookAround(browser, tab);
      else await leaveToReader(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
    // A browser may still be writing as it ends; what is left then is small, and in a folder git ignores.
    await rm(profileDir, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 }).catch(
      () => undefined,
    );
  }
}

/** Says what to do about a failure, above what the failure says of itself. */
async function orAdvise<T>(work: Promise<T>, advice: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Advice(`${advice}\n\n${error instanceof Error ? error.message : String(error)}`);
  }
}

async function leaveToReader(browser: DrivenBrowser): Promise<void> {
  console.log('\nRest the pointer on a marked name. Close the browser, or press Ctrl+C here, to end.');
  process.once('SIGINT', () => void browser.close());
  await browser.handOver();
}

async function lookAround(browser: DrivenBrowser, tab: Tab): Promise<void> {
  mkdirSync(outputFolder, { recursive: true });
  const report = await step('Reading the page', () =>
    orAdvise(
      browser.waitForReport(tab),
      'Parallax does not run on this page: it reads web pages, not PDFs or files.',
    ),
  );
  console.log(`\n${reportInWords(report)}\n`);
  const pictures = [await photograph(tab, 'page')];
  const [first] = report.counts;
  if (first) {
    await step('Hovering a mark', () => hoverMark(browser, tab, first.entities[0]!));
    pictures.push(await photograph(tab, 'card'));
  }
  pictures.push(await step('Opening the popup', () => photographPopup(browser, tab, report)));
  console.log(
    `\nThere is no display, so here is what you would see:\n${pictures.map((path) => `  ${path}`).join('\n')}`,
  );
}

function reportInWords({ state, counts, problem }: PageReport): string {
  if (counts.length === 0) return `Nothing is marked (${problem ?? state}).`;
  const names = entityNames();
  const lines = counts.map(
    ({ entities: [entity], count }) =>
      `  ${String(count).padStart(3)}  ${(entity && names.get(entity)) ?? entity}`,
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return [`${total} mentions of ${counts.length} entities:`, ...lines].join('\n');
}

function entityNames(): Map<string, string> {
  const folder = join(projectFolder, 'data', 'briefings');
  return new Map(
    readdirSync(folder).flatMap((file) => {
      const parsed = parseBriefing(readFileSync(join(folder, file), 'utf8'));
      if (!parsed.ok) return [];
      return parsed.briefing.entities.map(
        ({ id, name }) => [entityKey(parsed.briefing.id, id), name] as const,
      );
    }),
  );
}

/** Prefers the deal, on which the positions differ most; any mark in view will do. */
async function hoverMark(browser: DrivenBrowser, tab: Tab, first: EntityKey): Promise<void> {
  const inView = async () => {
    const { width, height } = DEFAULT_VIEWPORT;
    const marks = (await tab.marks()).filter(({ rect }) => rect.width > 0);
    return marks.filter(({ rect }) => rect.x > 0 && rect.x < width && rect.y > 0 && rect.y < height);
  };
  if ((await inView()).length === 0) await browser.goToMention(tab, first);
  const marks = await waitUntil('a mark in view', async () => {
    const seen = await inView();
    return seen.length > 0 && seen;
  });
  const { rect } = marks.find(({ text }) => /cease-?fire/i.test(text)) ?? marks[0]!;
  await tab.moveMouse({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  await tab.waitForCard();
  await tab.evaluateInCard(async (root) => {
    // A picture of a card that is still fading in shows the page through it.
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
  });
}

async function photographPopup(browser: DrivenBrowser, tab: Tab, { counts }: PageReport): Promise<string> {
  const popup = await browser.openPopup(tab);
  await popup.waitFor(
    'the popup to list what was found',
    (found) => document.body.innerText.trim().length > 0 && document.querySelectorAll('li').length >= found,
    counts.length,
  );
  return photograph(popup, 'popup');
}

/** @returns the picture's path, as one would type it in the project's folder */
async function photograph(tab: Tab, name: string): Promise<string> {
  const path = join(outputFolder, `${name}.png`);
  await tab.screenshot({ path });
  return relative(projectFolder, path);
}
