import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Briefing } from '../../../lib/text/briefing.ts';
import type { DrivenBrowser, Tab } from '../../drive/driven-browser.ts';
import { launchChromium } from '../../drive/launch-chromium.ts';
import { launchFirefox } from '../../drive/launch-firefox.ts';
import { projectFolder, runTool } from '../../machine/run-tool.mjs';
import { fillLibrary } from './fill-library.ts';
import { refuseNetwork } from '../../pages/refuse-network.ts';
import { serve } from '../../serve.mjs';
import { writeStressPages } from './stress-pages.ts';

/** A browser with the extension as it is built, pages to measure on, and ways to set the scene. */
export interface Workbench {
  browser: DrivenBrowser;
  /** Addresses of the saved pages; of the stress pages where there is no folder of saved ones. */
  pages: string[];
  stress(name: string): string;
  /** Opens a page with highlights off and waits until the content script has come to rest. */
  openOff(url: string): Promise<Tab>;
  switchSite(choice: 'on' | 'off'): Promise<void>;
  /** Puts these briefings into the library beside the bundled one, which is on or off. */
  fillLibrary(briefings: readonly Briefing[], options: { bundled: boolean }): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkbench(
  folder: string | undefined,
  { firefox = false } = {},
): Promise<Workbench> {
  const { code, output } = await runTool('wxt', ['build', ...(firefox ? ['-b', 'firefox'] : [])]);
  if (code !== 0) throw new Error(output);
  const stressFolder = join(projectFolder, 'output', 'bench');
  writeStressPages(stressFolder);
  const [site, stressSite, network] = [
    await serve(folder ? { folder } : { folder: stressFolder }),
    await serve({ folder: stressFolder }),
    await refuseNetwork(),
  ];
  const profileDir = mkdtempSync(join(ensure(join(projectFolder, 'output', 'profiles')), 'bench-'));
  const launch = firefox ? launchFirefox : launchChromium;
  const browser = await launch({
    extensionDir: join(projectFolder, '.output', firefox ? 'firefox-mv3' : 'chrome-mv3'),
    profileDir,
    proxy: network.at,
  });
  const switchSite: Workbench['switchSite'] = (choice) =>
    browser.evaluateInExtension(
      (on) =>
        chrome.storage.local.set({ bench: on }).then(() => chrome.storage.sync.set({ 'site:127.0.0.1': on })),
      choice,
    );
  return {
    browser,
    switchSite,
    pages: folder
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.html'))
          .toSorted()
          .map((file) => `${site.origin}/${encodeURIComponent(file)}`)
      : [`${stressSite.origin}/article.html`],
    stress: (name) => `${stressSite.origin}/${name}.html`,
    async openOff(url) {
      await switchSite('off');
      const tab = await browser.open(url);
      await browser.waitForReport(tab);
      return tab;
    },
    fillLibrary: (briefings, options) => fillLibrary(browser, briefings, options),
    async close() {
      await browser.close();
      await site.close();
      await stressSite.close();
      network.close();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 }).catch(
        () => undefined,
      );
    },
  };
}

function ensure(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
