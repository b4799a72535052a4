import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameEntities } from '../names.ts';
import { writePages } from '../prose.ts';

/** Named by the bundled briefing, each beyond doubt. */
const NAMES = ['Russia', 'Ukraine', 'the Kremlin', 'Vladimir Putin', 'Donald Trump', 'Moscow', 'the G7'];

/** Pages no saved one is like, written into a folder; their names are what the measures ask for. */
export function writeStressPages(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, body: string) =>
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><meta property="og:type" content="article"><body>${body}`,
    );
  write('nothing', '<p>Nothing to do here.</p>');
  write('article', articles(200_000));
  write(
    'many-texts',
    Array.from(
      { length: 25_000 },
      (_, index) => `<p>Line ${index} of the <b>long ${index % 50 === 0 ? 'Russia' : 'story'} page</b></p>`,
    ).join(''),
  );
  write(
    'marks',
    Array.from({ length: 4000 }, (_, index) => `<p>${index}: word from Russia today</p>`).join(''),
  );
}

/** News-like paragraphs, somebody or something named in three of four sentences. @param size in characters */
export const articles = (size: number, names: readonly string[] = NAMES): string =>
  writePages(names, { size, seed: 7 })
    .map((page) => `<article>${page.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>`)
    .join('');

/** As in most news: of those named, few are in the briefing. */
export const MIXED_NAMES = [...NAMES, ...nameEntities(120).map(({ name }) => name)];
