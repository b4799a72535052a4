import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameEntities } from './names.ts';
import { writePages } from './prose.ts';

export interface Text {
  name: string;
  /** Page → its paragraphs. */
  pages: string[][];
}

/** How much prose is made: enough to time, little enough to time often. In characters. */
const SIZE = 600_000;

/** Names in the text which no library knows, for each that the smallest one knows. */
const UNKNOWN = 3;

/** Forms of the smallest library, which every larger one holds as well. */
const FEW = 50;

/**
 * The texts that engines are timed on.
 * @param folder of saved pages, if there is one
 */
export function readTexts(folder: string | undefined): {
  fewNames: Text;
  manyNames: Text;
  saved: Text | null;
} {
  const known = formsOf(nameEntities(FEW));
  // Of the same make, but from far behind: names that even the largest library need not know.
  const strangers = known.flatMap((_, i) =>
    Array.from({ length: UNKNOWN }, (_, k) => stranger(i * UNKNOWN + k)),
  );
  const anybody = formsOf(nameEntities(100_000));
  return {
    fewNames: {
      name: 'prose, one name in four known to every library',
      pages: writePages([...known, ...strangers], { size: SIZE, seed: 1 }),
    },
    manyNames: {
      name: 'prose, names of 100,000 forms',
      pages: writePages(anybody, { size: SIZE, seed: 2 }),
    },
    saved: folder ? { name: 'saved pages', pages: readSaved(folder) } : null,
  };
}

const formsOf = (entities: ReturnType<typeof nameEntities>): string[] =>
  entities.flatMap(({ forms }) => forms.map(({ text }) => text));

const stranger = (i: number): string =>
  `${FIRST[i % FIRST.length]} ${LAST[(i * 7) % LAST.length]}${'aeiou'[i % 5]}x`;
const FIRST = ['Xavier', 'Philippa', 'Quentin', 'Ophelia', 'Barnaby', 'Henrietta', 'Ludovic'];
const LAST = [
  'Thackray',
  'Bickerst',
  'Okonjow',
  'Haverford',
  'Pemberl',
  'Szczygl',
  'Yarborou',
  'Fitzwil',
  'Drummon',
];

/** The text of saved pages, paragraph by paragraph: without what is no text. Good enough to be timed on. */
const readSaved = (folder: string): string[][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => paragraphsOf(readFileSync(join(folder, name), 'utf8')))
    .filter((paragraphs) => paragraphs.length > 0);

const paragraphsOf = (html: string): string[] =>
  html
    .replace(/<!--[^]*?-->|<(script|style|svg|noscript)\b[^]*?<\/\1>/gi, '')
    .split(
      /<\/?(?:p|div|li|h\d|td|section|article|figcaption|blockquote|title|ul|main|header|footer)\b[^>]*>/i,
    )
    .map((part) =>
      part
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;/g, '\u00A0')
        .replace(/&amp;/g, '&')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
        .replace(/&\w+;/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph.length > 0);

export const sizeOf = ({ pages }: Text): number => pages.flat().reduce((sum, { length }) => sum + length, 0);
