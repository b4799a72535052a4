import { createTokenizer, gapAfter, wordAt, writtenAt, type Tokens } from './tokenize.ts';

/** A form taken apart, to hold a place of the text against it. */
export interface WrittenForm {
  words: string[];
  written: string[];
  /** What stands behind each word but the last. */
  gaps: string[];
}

const tokenize = createTokenizer();

export function takeApart(form: string): WrittenForm {
  const tokens = tokenize(form);
  const all = Array.from({ length: tokens.count }, (_, i) => i);
  return {
    words: all.map((i) => wordAt(tokens, i)),
    written: all.map((i) => writtenAt(tokens, i)),
    gaps: all.slice(0, -1).map((i) => plainGap(gapAfter(tokens, i))),
  };
}

/** Whether some words of a text are those of the form: hashes may lie, letters do not. */
export function spells(
  form: WrittenForm,
  tokens: Tokens,
  { first, last }: { first: number; last: number },
): boolean {
  return (
    form.words.length === last - first + 1 &&
    form.words.every((word, k) => word === wordAt(tokens, first + k)) &&
    form.gaps.every((gap, k) => gapFits(gap, plainGap(gapAfter(tokens, first + k))))
  );
}

/**
 * Whether a text is written as a form asks: capitals where it has them. Small letters may be capitals at
 * the start of a word (headlines, starts of sentences), and a whole mention may be in capitals.
 */
export function caseFits(form: WrittenForm, tokens: Tokens, first: number): boolean {
  const written = form.written.map((_, k) => bare(writtenAt(tokens, first + k)));
  const isAllCapitals = written.every((word) => word === word.toUpperCase()) && written.join('').length > 1;
  return isAllCapitals || form.written.every((word, k) => wordCaseFits(bare(word), written[k]!));
}

function wordCaseFits(form: string, text: string): boolean {
  if (form === text) return true;
  const [wanted, found] = [[...form], [...text]];
  return (
    wanted.length === found.length &&
    wanted.every((letter, i) => isUpper(letter) === isUpper(found[i]!) || (i === 0 && isUpper(found[0]!)))
  );
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** Without accents, invisible characters and the points of initials; case kept. */
const bare = (word: string): string => word.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

/** One space, one hyphen, one apostrophe, whatever they were written with. */
export function plainGap(gap: string): string {
  if (gap === ' ' || gap === '') return gap;
  return gap
    .replace(/[\p{M}\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu, '')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .replace(/[^\S\n]+|(?<!\n)\s*\n\s*(?!\n)/g, ' ')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[\u2018\u2019\u02BC\u2032\u0060\u00B4]/g, "'");
}

function gapFits(form: string, text: string): boolean {
  return form === text || loose(form) === loose(text);
}

/** A space is as good as a hyphen, and the point of an abbreviation may be left out. */
const loose = (gap: string): string => gap.replace(/^\./, '').replace(/^-$/, ' ');
