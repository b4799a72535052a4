import { abbreviations } from './english.ts';
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
    form.gaps.every((gap, k) => gapFits(gap, plainGap(gapAfter(tokens, first + k)), form.words[k]!))
  );
}

/**
 * Whether a text is written as a form asks: capitals where it has them. Small letters may be capitals at
 * the start of a word (headlines, starts of sentences), and a whole mention may be in capitals.
 */
export function caseFits(form: WrittenForm, tokens: Tokens, first: number): boolean {
  const written = form.written.map((_, k) => bare(writtenAt(tokens, first + k)));
  const isAllCapitals = written.every((word) => word === word.toUpperCase());
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

/**
 * One space, one hyphen, one apostrophe, whatever they were written with; an empty line stays one ("\n\n"). In one
 * pass: a page may hold 100 KB of white space.
 */
export function plainGap(gap: string): string {
  if (gap === ' ' || gap === '') return gap;
  let plain = '';
  let lines = -1; // of the white space at hand; below nought: there is none
  for (const character of gap) {
    if (/\s/.test(character)) {
      lines = Math.max(0, lines) + (character === '\n' ? 1 : 0);
      continue;
    }
    if (unseen.test(character)) continue;
    if (lines >= 0) plain += lines > 1 ? '\n\n' : ' ';
    lines = -1;
    plain += plainMark(character);
  }
  return lines < 0 ? plain : plain + (lines > 1 ? '\n\n' : ' ');
}

const unseen = /[\p{M}\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/u;

function plainMark(character: string): string {
  if (/\p{Pd}|\u2212/u.test(character)) return '-';
  return /[\u2018\u2019\u02BC\u2032\u0060\u00B4]/.test(character) ? "'" : character;
}

/** A space is as good as a hyphen; the point of an abbreviation may be left out, but that of a sentence is a wall. */
function gapFits(form: string, text: string, word: string): boolean {
  if (form === text) return true;
  if (text.startsWith('.') && !form.startsWith('.') && !(word.length === 1 || abbreviations.has(word)))
    return false;
  return loose(form) === loose(text);
}

const loose = (gap: string): string => gap.replace(/^\./, '').replace(/^-$/, ' ');
