/**
 * Opens every page of a folder in a real browser with the extension as it is built, the network shut off, and
 * tells what became of it: a row a page. Fails on any error, on any change of the page's DOM, and when anything moved.
 *
 *   npm run pages -- DIR [--firefox] [--shots DIR] [--only TEXT]
 *
 * --shots writes what the reader would see; --only visits the pages whose name holds a text.
 */
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './drive/launch-chromium.ts';
import { launchFirefox } from './drive/launch-firefox.ts';
import { Advice, runMain } from './machine/progress.mjs';
import { projectFolder, runTool } from './machine/run-tool.mjs';
import { printTable } from './pages/print-table.ts';
import { refuseNetwork } from './pages/refuse-network.ts';
import { type Visit, visitPage } from './pages/visit-page.ts';
import { serve } from './serve.mjs';

const USE = 'Use: npm run pages -- DIR [--firefox] [--shots DIR] [--only TEXT]';

const COLUMNS = ['page', 'article', 'read ms', 'longest', '(off)', 'ranges', 'errors', 'mentions by entity'];

await runMain(async () => {
  const { folder, firefox, shots, only } = readArguments();
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.html') && file.includes(only))
    .toSorted();
  if (pages.length === 0) throw new Advice(`There is no .html file in ${folder}.`);
  if (shots) mkdirSync(shots, { recursive: true });
  await build(firefox);
  const visits = await visitAll({ folder, pages, firefox, shots });
  const faulty = visits.filter(({ faults }) => faults.length > 0);
  for (const { page, faults } of faulty)
    console.log(`✗ ${page}\n${faults.map((fault) => `    ${fault}`).join('\n')}`);
  console.log(`${visits.length - faulty.length} of ${visits.length} pages as they were, but for the marks.`);
  return faulty.length > 0 ? 1 : 0;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        firefox: { type: 'boolean', default: false },
        shots: { type: 'string' },
        only: { type: 'string', default: '' },
      },
      allowPositionals: true,
    });
    const [folder] = positionals;
    if (folder === undefined) throw new Error('Which folder?');
    return { ...values, folder: resolve(folder), shots: values.shots && resolve(values.shots) };
  } catch (error) {
    throw new Advice(`${error instanceof Error ? error.message : String(error)}\n${USE}`);
  }
}

async function build(firefox: boolean): Promise<void> {
  const { code, output } = await runTool('wxt', firefox ? ['build', '-b', 'firefox'] : ['build']);
  if (code !== 0) throw new Advice(`${output}\nThe build failed; what is wrong stands above.`);
}

interface VisitAllOptions {
  folder: string;
  pages: string[];
  firefox: boolean;
  shots: string | undefined;
}

/** Visits one after the other, in one browser, and prints the table as a whole at the end. */
async function visitAll({ folder, pages, firefox, shots }: VisitAllOptions): Promise<Visit[]> {
  const server = await serve({ folder });
  const network = await refuseNetwork();
  const profiles = join(projectFolder, 'output', 'profiles');
  mkdirSync(profiles, { recursive: true });
  const profileDir = mkdtempSync(join(profiles, 'pages-'));
  const browser = await (firefox ? launchFirefox : launchChromium)({
    extensionDir: join(projectFolder, '.output', firefox ? 'firefox-mv3' : 'chrome-mv3'),
    profileDir,
    proxy: network.at,
  });
  const visits: Visit[] = [];
  try {
    await browser.backgroundErrors();
    for (const file of pages) {
      const page = basename(file, '.html');
      const visit = await visitPage(browser, {
        url: `${server.origin}/${encodeURIComponent(file)}`,
        page,
        shots,
      });
      visits.push(visit);
      console.log(`${visit.faults.length > 0 ? '✗' : '✓'} ${page}`);
    }
  } finally {
    await browser.close();
    await server.close();
    network.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 }).catch(
      () => undefined,
    );
  }
  console.log(`\n${printTable(COLUMNS, visits.map(toRow))}\n`);
  return visits;
}

function toRow({ page, isArticle, time, longest, quiet, registered, faults, mentions }: Visit) {
  return [
    page.slice(0, 28),
    isArticle ? 'yes' : 'no',
    time,
    longest,
    quiet,
    registered,
    faults.length,
    mentions.map(([entity, count]) => `${entity}×${count}`).join(' '),
  ];
}
