import { resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../machine/find-browser.mjs';
import { createBrowser } from './create-browser.ts';
import type { TabControls } from './create-tab.ts';
import { DEFAULT_VIEWPORT, type DrivenBrowser, type LaunchOptions } from './driven-browser.ts';

/** Starts Chromium with the extension loaded, driven by Playwright. */
export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const context = await launch(options);
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const id = new URL(worker.url()).host;
    return await createBrowser({
      name: 'chromium',
      origin: `chrome-extension://${id}`,
      newTab: async () => controlPage(context, await takePage(context)),
      inBackground: async (work) => (context.serviceWorkers()[0] ?? worker).evaluate(work),
      renew: () => reloadExtension(context, id),
      ended: () => new Promise((end) => context.once('close', () => end())),
      close: () => context.close(),
    });
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function launch({
  extensionDir,
  profileDir,
  headless = true,
  colorScheme = 'light',
  viewport,
  program,
  proxy,
}: LaunchOptions) {
  const extension = resolve(extensionDir);
  const executablePath = program ?? (await findBrowser('chromium'));
  if (!executablePath)
    throw new Error('There is no Chromium that loads unpacked extensions. npm start fetches one.');
  return chromium.launchPersistentContext(profileDir, {
    executablePath,
    headless,
    handleSIGINT: false,
    colorScheme,
    viewport: headless ? (viewport ?? DEFAULT_VIEWPORT) : null,
    // Chromium refuses its sandbox to root, which is who one is in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      ...(proxy ? [`--proxy-server=${proxy}`] : []),
    ],
  });
}

/** The window comes with an empty tab, which is taken first. */
/** In milliseconds: a benchmark's page has a million nodes, and the machine may be busy. */
const LONGEST_LOAD = 120_000;

async function takePage(context: BrowserContext): Promise<Page> {
  const [first] = context.pages();
  return first && context.pages().length === 1 && first.url() === 'about:blank' ? first : context.newPage();
}

/** As a developer does: an extension that asks for it itself stays switched off where developer mode is. */
async function reloadExtension(context: BrowserContext, id: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async (extension) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(extension, { failQuietly: false });
  }, id);
  await page.close();
}

/** What Chromium's own page of extensions is made with. */
interface DeveloperPrivate {
  updateProfileConfiguration(configuration: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
}

async function controlPage(context: BrowserContext, page: Page): Promise<Omit<TabControls, 'id'>> {
  const session = await context.newCDPSession(page);
  const errors: string[] = [];
  page.on('pageerror', ({ stack, message }) => errors.push(stack ?? message));
  return {
    protocol: session,
    errors: () => errors,
    url: () => page.url(),
    goTo: async (url) => void (await page.goto(url, { timeout: LONGEST_LOAD })),
    reload: async () => void (await page.reload()),
    activate: () => page.bringToFront(),
    close: () => page.close(),
    setSize: (size) => page.setViewportSize(size),
    screenshot: (options) => page.screenshot(options),
    evaluateText: (expression) => page.evaluate(expression),
    revealCard: () => revealClosedRoots(session),
    moveMouse: ({ x, y }, steps) => page.mouse.move(x, y, { steps }),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    keyDown: (key) => page.keyboard.down(key),
    keyUp: (key) => page.keyboard.up(key),
  };
}

/** Asks over the protocol what no script is told: where the closed roots are. */
async function revealClosedRoots(session: CDPSession): Promise<void> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const backendNodeId of closedRoots(root)) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration:
        'function () { Object.defineProperty(this.host, "shadowRoot", { value: this, configurable: true }); }',
    });
  }
}

interface ProtocolNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
}

function closedRoots(node: ProtocolNode): number[] {
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(closedRoots);
  return node.shadowRootType === 'closed' ? [node.backendNodeId, ...inside] : inside;
}
