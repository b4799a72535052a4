import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrivenBrowser, Tab } from '../drive/driven-browser.ts';
import { launchChromium } from '../drive/launch-chromium.ts';
import { projectFolder, runTool } from '../machine/run-tool.mjs';
import { briefingOf } from './briefing-of.ts';
import { median, rounded } from './measure.ts';
import { nameEntities } from './names.ts';
import { fillLibrary } from './page/fill-library.ts';
import type { Part } from './section.ts';

const ROUNDS = 15;

/** Forms in the larger library. */
const MANY = 100_000;

/** What the browser's putting the background to sleep costs: the first answer of a worker that has to be started for it. */
export const benchWake: Part = async () => {
  const { code, output } = await runTool('wxt', ['build']);
  if (code !== 0) throw new Error(output);
  const folder = join(projectFolder, 'output', 'bench');
  mkdirSync(folder, { recursive: true });
  const empty = await openBench(writeEmptyExtension(join(folder, 'empty-extension')));
  const ours = await openBench(join(projectFolder, '.output', 'chrome-mv3'));
  try {
    const cold = { empty: [] as number[], bundled: [] as number[], many: [] as number[] };
    const warm: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      cold.empty.push(await coldTrip(empty));
      cold.bundled.push(await coldTrip(ours));
      warm.push(await trip(ours));
    }
    await fillLibrary(ours.browser, [briefingOf(nameEntities(MANY))], { bundled: true });
    const reads: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      cold.many.push(await coldTrip(ours));
      reads.push(await ours.desk.evaluate(readLexicon));
    }
    const base = median(cold.empty);
    const row = (what: string, times: readonly number[]) => [
      what,
      rounded(median(times)),
      rounded(median(times) / base),
    ];
    return {
      title: 'Waking the background (Chromium)',
      columns: ['', 'ms', 'times an empty worker'],
      rows: [
        row('an empty worker: start and answer', cold.empty),
        row('ours, bundled briefing: start, load, match, answer', cold.bundled),
        row(`ours, ${MANY.toLocaleString('en')} forms`, cold.many),
        row('ours, awake', warm),
        row(`reading the lexicon of ${MANY.toLocaleString('en')} forms from IndexedDB`, reads),
      ],
      notes: [
        `Medians of ${ROUNDS} rounds in turns. The worker is stopped over the protocol before each start.`,
        'The question is one paragraph with a name in it, from a page of the extension; the answer carries the card.',
      ],
    };
  } finally {
    await empty.close();
    await ours.close();
  }
};

interface Bench {
  browser: DrivenBrowser;
  /** A page of the extension in which nothing of it runs. */
  desk: Tab;
  close(): Promise<void>;
}

async function openBench(extensionDir: string): Promise<Bench> {
  const profiles = join(projectFolder, 'output', 'profiles');
  mkdirSync(profiles, { recursive: true });
  const profileDir = mkdtempSync(join(profiles, 'wake-'));
  const browser = await launchChromium({ extensionDir, profileDir });
  const desk = await browser.openOwn('marks.css');
  await desk.protocol!.send('ServiceWorker.enable');
  return {
    browser,
    desk,
    async close() {
      await browser.close();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 }).catch(
        () => undefined,
      );
    },
  };
}

/** An extension whose worker answers, and does nothing else. */
function writeEmptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    permissions: ['tabs'],
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'marks.css'), '');
  writeFileSync(
    join(folder, 'background.js'),
    'chrome.runtime.onMessage.addListener((message, sender, respond) => respond({ res: 1 }));',
  );
  return folder;
}

async function coldTrip(bench: Bench): Promise<number> {
  await bench.desk.protocol!.send('ServiceWorker.stopAllWorkers');
  return trip(bench);
}

const trip = ({ desk }: Bench): Promise<number> =>
  desk.evaluate(async () => {
    const started = performance.now();
    await chrome.runtime.sendMessage({ type: 'findMentions', data: { blocks: ['The Kremlin agreed.'] } });
    return performance.now() - started;
  });

/** Runs in a page of the extension: opens the database, and reads what waking reads. */
async function readLexicon(): Promise<number> {
  const asPromise = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const started = performance.now();
  const database = await asPromise(indexedDB.open('library'));
  await asPromise(database.transaction('lexicon').objectStore('lexicon').get('current'));
  const time = performance.now() - started;
  database.close();
  return time;
}
