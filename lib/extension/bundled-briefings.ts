import * as v from 'valibot';
import type { BriefingFile } from './parse-files.ts';

/** An address of the extension itself: relative to the page or worker that asks. */
const FOLDER = '/briefings/';

const fileNames = v.array(v.pipe(v.string(), v.regex(/^[\w.-]+\.json$/)));

/** Reads the briefings that were packed into the extension. Nothing leaves the browser for that. */
export async function readBundledBriefings(): Promise<BriefingFile[]> {
  const names = v.parse(fileNames, JSON.parse(await readPacked('index.json')));
  return Promise.all(names.map(async (name) => ({ name, text: await readPacked(name) })));
}

async function readPacked(name: string): Promise<string> {
  const response = await fetch(FOLDER + name);
  return response.text();
}
