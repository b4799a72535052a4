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
    'million',
    Array.from(
      { length: 250_000 },
      (_, index) => `<p>Line ${index} <b>of ${index % 5000 === 0 ? 'Russia' : 'it'}</b></p>`,
    ).join(''),
  );
  write(
    'marks',
    Array.from({ length: 4000 }, (_, index) => `<p>${index}: word from Russia today</p>`).join(''),
  );
}

/**
 * News-like articles, somebody or something named in three of four sentences, with what stands around such text: a
 * byline, links in the paragraphs, a picture, buttons to share it.
 * @param size of the prose, in characters
 */
export const articles = (size: number, names: readonly string[] = NAMES): string =>
  writePages(names, { size, seed: 7 })
    .map(
      ([first = '', ...rest], index) => `<article>
  <header><p class="kicker"><a href="#">World</a></p><h2><a href="#${index}">Talks go on, day ${index}</a></h2>
    <p class="byline">By <a href="#"><span>A. Writer</span></a> <time>10:${10 + (index % 50)}</time></p>
    <ul class="share">${'<li><button><svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg><span>Share</span></button></li>'.repeat(4)}</ul></header>
  <p>${first}</p>
  <figure><picture><source><img alt=""></picture><figcaption><span>Talks.</span> <span>Photo: agency</span></figcaption></figure>
  ${rest.map((paragraph) => `<p>${linked(paragraph)}</p>`).join('\n  ')}
</article>`,
    )
    .join('');

/** With its fourth and fifth word as a link. */
const linked = (paragraph: string): string =>
  paragraph.replace(/^((?:\S+ ){3})(\S+ \S+)/, '$1<a href="#"><span>$2</span></a>');

/** As in most news: of those named, few are in the briefing. */
export const MIXED_NAMES = [...NAMES, ...nameEntities(120).map(({ name }) => name)];
