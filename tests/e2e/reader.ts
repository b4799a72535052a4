import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { DrivenBrowser, LaunchOptions, Tab } from '../../scripts/drive/driven-browser.ts';
import type { Settings } from '../../lib/text/settings.ts';
import type { Step } from '../../lib/text/step.ts';
import { launchChromium } from '../../scripts/drive/launch-chromium.ts';
import { launchFirefox } from '../../scripts/drive/launch-firefox.ts';
import { waitUntil } from '../../scripts/drive/wait-until.ts';
import { projectFolder } from '../../scripts/machine/run-tool.mjs';
import { serve } from '../../scripts/serve.mjs';

const launchers = { chromium: launchChromium, firefox: launchFirefox };
const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

export type Launch = (options?: Partial<LaunchOptions>) => Promise<DrivenBrowser>;

interface Fixtures {
  /** Starts the browser with the extension and a profile of the test's own; again after a close is a restart. */
  launch: Launch;
  browserWithParallax: DrivenBrowser;
  /** Where the test pages are served. */
  site: string;
  /** The demo article, read. */
  article: Tab;
}

/** A test with a reader's browser: the extension as it is built, a fresh profile, pages served on this machine. */
export const test = base.extend<Fixtures>({
  site: async ({}, use) => {
    const server = await serve();
    await use(server.origin);
    await server.close();
  },
  launch: async ({}, use, { project }) => {
    const name = project.name as DrivenBrowser['name'];
    const profiles = join(projectFolder, 'output', 'profiles');
    mkdirSync(profiles, { recursive: true });
    const profileDir = mkdtempSync(join(profiles, 'e2e-'));
    const open: DrivenBrowser[] = [];
    await use(async (options = {}) => {
      const browser = await launchers[name]({
        extensionDir: join(projectFolder, '.output', builds[name]),
        profileDir,
        ...options,
      });
      open.push(browser);
      return browser;
    });
    for (const browser of open) await browser.close().catch(() => undefined);
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  browserWithParallax: async ({ launch }, use) => use(await launch()),
  article: async ({ browserWithParallax, site }, use) => {
    const tab = await browserWithParallax.open(`${site}/demo/`);
    await browserWithParallax.waitForReport(tab);
    await use(tab);
  },
});

export { expect } from '@playwright/test';

export const NAME = 'Black Sea cease-fire';

/** Highlights that are on the page, as texts. */
export const markedTexts = async (tab: Tab): Promise<string[]> => (await tab.marks()).map(({ text }) => text);

/** What is painted in each part of a page that has marks, by the names in `data-part`. */
export const markedParts = (tab: Tab): Promise<Record<string, string>> =>
  tab.evaluate(() => {
    const parts: Record<string, string> = {};
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        // Text that has become shorter since: not painted, and soon not registered.
        if (endOffset > (endContainer as Text).length) continue;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const part =
          startContainer.parentElement!.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? 'elsewhere';
        parts[part] = (part in parts ? `${parts[part]} | ` : '') + range.toString();
      }
    }
    return parts;
  });

/** Waits until something is marked, and until a text is among it if one is named. */
export const waitForMarks = (tab: Tab, text?: string): Promise<string[]> =>
  tab.waitFor(
    `marks${text ? ` on “${text}”` : ''}`,
    (wanted) => {
      const texts = [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      );
      return texts.length > 0 && (!wanted || texts.includes(wanted)) ? texts : null;
    },
    text,
  );

export const waitForNoMarks = (tab: Tab): Promise<unknown> =>
  tab.waitFor('the marks to go', () =>
    [...CSS.highlights.values()].every((highlight) => highlight.size === 0),
  );

/** Goes from mention to mention, as the commands do: no driver presses the keys of an extension. @returns whether it went */
export const step = (browser: DrivenBrowser, { id }: Tab, how: Step): Promise<boolean> =>
  browser.evaluateInExtension(
    async ({ tab, data }) => {
      const message = { type: 'goToMention', data };
      const { res } = await chrome.tabs.sendMessage(tab, message, { frameId: 0 });
      return res as boolean;
    },
    { tab: id, data: how },
  );

/** Changes settings as the options page does. */
export const set = (browser: DrivenBrowser, settings: Partial<Settings>): Promise<void> =>
  browser.evaluateInExtension(async (patch) => {
    const { settings: before } = await chrome.storage.sync.get('settings');
    await chrome.storage.sync.set({ settings: { ...(before as object), ...patch } });
  }, settings);

/** Elements of ours in the page. */
export const ourElements = (tab: Tab): Promise<number> =>
  tab.evaluate(() => document.querySelectorAll('parallax-popover').length);

/** Waits until something with these words in it has been announced to screen readers. @returns all of it */
export const announced = (tab: Tab, words: string): Promise<string> =>
  waitUntil(`“${words}” to be announced`, async () => {
    const said = await tab.evaluateInGuide(
      (root) => root.querySelector('[role="status"]')?.textContent ?? '',
    );
    return said?.includes(words) && said;
  });
