import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findBrowser } from '../machine/find-browser.mjs';
import { createBrowser } from './create-browser.ts';
import type { TabControls } from './create-tab.ts';
import { DEFAULT_VIEWPORT, type DrivenBrowser, type LaunchOptions } from './driven-browser.ts';
import { waitUntil } from './wait-until.ts';

/** The address of the extension's pages. Firefox would draw one by lot. */
const ADDRESS = '3f6f3a5e-7c53-4f0b-9a0e-1d2c3b4a5f60';

/** Starts Firefox with the extension installed for the session, driven over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const browser = await launch(options);
  try {
    const install = () => browser.installExtension(resolve(options.extensionDir));
    const installed = await install();
    const [first] = await browser.pages();
    let unused: Page | undefined = first;
    return await createBrowser({
      name: 'firefox',
      origin: `moz-extension://${ADDRESS}`,
      newTab: async () => {
        const page = unused ?? (await browser.newPage());
        unused = undefined;
        return controlPage(browser, page);
      },
      renew: async () => void (await install()),
      remove: () => browser.uninstallExtension(installed),
      // The program, not the connection: it writes to its profile to the last.
      ended: () => new Promise((end) => browser.process()?.once('exit', () => end())),
      close: () => browser.close(),
    });
  } catch (error) {
    await browser.close();
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
  const executablePath = program ?? (await findBrowser('firefox'));
  if (!executablePath)
    throw new Error('There is no Firefox. npm start -- --firefox says how to come by one.');
  mkdirSync(profileDir, { recursive: true });
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    handleSIGINT: false,
    userDataDir: resolve(profileDir),
    defaultViewport: headless ? (viewport ?? DEFAULT_VIEWPORT) : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [readExtensionId(extensionDir)]: ADDRESS }),
      // A temporary extension is uninstalled when Firefox ends; what it stored shall outlast that.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Clocks that tell fractions of a millisecond: they are what a benchmark goes by.
      'privacy.reduceTimerPrecision': false,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      ...(proxy && proxyPreferences(proxy)),
    },
  });
}

function readExtensionId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function proxyPreferences(proxy: string) {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
  };
}

function controlPage(browser: Browser, page: Page): Omit<TabControls, 'id'> {
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
  return {
    errors: () => errors,
    url: () => page.url(),
    goTo: (url) => goTo(page, url),
    reload: async () => void (await page.reload()),
    activate: () => page.bringToFront(),
    close: () => page.close(),
    setSize: (size) => page.setViewport(size),
    screenshot: async ({ path, clip } = {}) =>
      Buffer.from(await page.screenshot({ path: path as `${string}.png`, clip })),
    evaluateText: (expression) => page.evaluate(expression),
    revealCard: () => revealClosedRoots(browser, page),
    moveMouse: ({ x, y }, steps) => page.mouse.move(x, y, { steps }),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    keyDown: (key) => page.keyboard.down(key as KeyInput),
    keyUp: (key) => page.keyboard.up(key as KeyInput),
  };
}

/** Firefox moves an extension's page into another process, and the answer to the navigation is lost on the way. */
async function goTo(page: Page, url: string): Promise<void> {
  if (!url.startsWith('moz-extension:')) return void (await page.goto(url));
  void page.goto(url).catch(() => undefined);
  await waitUntil(`${url} to load`, () =>
    page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false),
  );
}

/** The part of the connection that is used here; Puppeteer keeps it to itself. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: { result?: { value?: SerializedHost[] } } }>;
}

interface SerializedHost {
  sharedId: string;
  value: { shadowRoot?: { sharedId: string; value: { mode: string } } | null };
}

/** Asks over the protocol what no script is told: the closed root of an element. */
async function revealClosedRoots(browser: Browser, page: Page): Promise<void> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const { result } = await connection.send('script.evaluate', {
    expression: `[...document.querySelectorAll('parallax-popover')]`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  for (const { sharedId, value } of result.result?.value ?? []) {
    if (value.shadowRoot?.value.mode !== 'closed') continue;
    await connection.send('script.callFunction', {
      functionDeclaration: `(host, root) => { Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true }); }`,
      target: { context },
      awaitPromise: false,
      arguments: [{ sharedId }, { sharedId: value.shadowRoot.sharedId }],
    });
  }
}
