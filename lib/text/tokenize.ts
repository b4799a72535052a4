import {
  ALONE,
  DIGIT,
  expansionOf,
  foldOf,
  foldText,
  IGNORED,
  isAstralLetter,
  kindOf,
  LETTER,
  LOWER,
  SEPARATOR,
  SLOW,
  UPPER,
} from './fold.ts';

/** How a token is written. */
export const enum Shape {
  Lower,
  /** First letter a capital, the rest not: "Russia", "A". */
  Capital,
  /** Two letters or more, all capitals: "US", "G7", "U.S.". */
  Capitals,
  /** "McDonald", "iPhone". */
  Mixed,
  Number,
  /** A script without case. */
  Uncased,
}

/** The words of a text, as parallel arrays that are reused: read them before the next call. */
export interface Tokens {
  text: string;
  count: number;
  /** Offsets into the text, in UTF-16 code units; end is exclusive. */
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  shape: Uint8Array;
}

/** Seed and multiplier of FNV-1a: fast, and every hit is verified against the form itself. */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Spreads a hash over all its bits (the finaliser of MurmurHash3). */
function spread(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The hash of a phrase that goes on with one more token. */
export const hashOn = (state: number, token: number): number => spread(Math.imul(state, 31) ^ token);

/** Makes a tokenizer with buffers of its own. */
export function createTokenizer(): (text: string) => Tokens {
  let size = 1024;
  let start = new Int32Array(size);
  let end = new Int32Array(size);
  let hash = new Int32Array(size);
  let shape = new Uint8Array(size);

  function grow() {
    size *= 2;
    const [oldStart, oldEnd, oldHash, oldShape] = [start, end, hash, shape];
    (start = new Int32Array(size)).set(oldStart);
    (end = new Int32Array(size)).set(oldEnd);
    (hash = new Int32Array(size)).set(oldHash);
    (shape = new Uint8Array(size)).set(oldShape);
  }

  return function tokenize(text) {
    let count = 0;
    let i = 0;
    const { length } = text;
    while (i < length) {
      let unit = text.charCodeAt(i);
      let kind = kindOf(unit);
      if (kind & (SEPARATOR | IGNORED) || (kind & SLOW && !slowLetter(text, i, unit, kind))) {
        i++;
        continue;
      }
      if (count === size) grow();
      const from = i;
      let h = SEED;
      let upper = 0;
      let lower = 0;
      let digits = 0;
      let to = i;
      const firstUpper = (kind & UPPER) !== 0;
      const alone = kind & ALONE;
      for (;;) {
        if (kind & SLOW) {
          if (kind & LETTER)
            for (const part of expansionOf(unit)) h = Math.imul(h ^ part.charCodeAt(0), PRIME);
          else {
            h = Math.imul(h ^ unit, PRIME);
            h = Math.imul(h ^ text.charCodeAt(++i), PRIME);
          }
        } else h = Math.imul(h ^ foldOf(unit), PRIME);
        if (kind & UPPER) upper++;
        else if (kind & LOWER) lower++;
        else if (kind & DIGIT) digits++;
        to = ++i;
        // Ignored characters inside a word belong to it, those behind it do not.
        while (i < length && (kind = kindOf((unit = text.charCodeAt(i)))) & IGNORED) i++;
        if (alone || i >= length || kind & (SEPARATOR | ALONE)) break;
        if (kind & SLOW && !slowLetter(text, i, unit, kind)) break;
      }
      start[count] = from;
      end[count] = to;
      hash[count] = spread(h);
      shape[count] = shapeOf(upper, lower, digits, firstUpper);
      count++;
    }
    count = joinInitials(text, { start, end, hash, shape }, count);
    return { text, count, start, end, hash, shape };
  };
}

const slowLetter = (text: string, index: number, unit: number, kind: number): boolean =>
  (kind & LETTER) !== 0 || (unit < 0xdc00 && isAstralLetter(text, index));

function shapeOf(upper: number, lower: number, digits: number, firstUpper: boolean): Shape {
  if (upper === 0 && lower === 0) return digits > 0 ? Shape.Number : Shape.Uncased;
  if (upper === 0) return Shape.Lower;
  if (lower === 0) return upper + digits > 1 ? Shape.Capitals : Shape.Capital;
  return firstUpper && upper === 1 ? Shape.Capital : Shape.Mixed;
}

/**
 * "U.S.", "U. S.", "U.S.A." become one token, folded like "US", "USA": single capitals, each with its point,
 * in one style of spacing throughout (so that "plan B. U.S. officials" stays apart).
 */
function joinInitials(
  text: string,
  tokens: Pick<Tokens, 'start' | 'end' | 'hash' | 'shape'>,
  count: number,
): number {
  const { start, end, hash, shape } = tokens;
  let kept = 0;
  for (let i = 0; i < count;) {
    const last = isInitial(text, tokens, i) ? lastOfRun(text, tokens, { from: i, count }) : i;
    const isSpaced = start[i + 1]! - end[i]! === 2;
    // "J. R. R. Tolkien" is a person, not an acronym: spaced initials join only in pairs such as "U. S.".
    const joins = last > i && (!isSpaced || last === i + 1);
    for (let k = i; k <= (joins ? i : last); k++, kept++) {
      start[kept] = start[k]!;
      end[kept] = joins ? end[last]! + 1 : end[k]!;
      hash[kept] = joins ? hashWord(lettersOf(text, start[k]!, end[last]!)) : hash[k]!;
      shape[kept] = joins ? Shape.Capitals : shape[k]!;
    }
    i = last + 1;
  }
  return kept;
}

/** The last of the initials that follow one another in one style of spacing. One that begins a closer run is not among them. */
function lastOfRun(
  text: string,
  tokens: Pick<Tokens, 'start' | 'end' | 'shape'>,
  { from, count }: { from: number; count: number },
): number {
  const { start, end } = tokens;
  const step = /\s/.test(text[end[from]! + 1] ?? '') ? 2 : 1;
  const follows = (i: number, gap: number) =>
    i + 1 < count && start[i + 1]! - end[i]! === gap && isInitial(text, tokens, i + 1);
  let last = from;
  while (follows(last, step)) last++;
  return step === 2 && last > from && follows(last, 1) ? last - 1 : last;
}

function isInitial(
  text: string,
  { start, end, shape }: Pick<Tokens, 'start' | 'end' | 'shape'>,
  i: number,
): boolean {
  return shape[i] === Shape.Capital && end[i]! - start[i]! === 1 && text[end[i]!] === '.';
}

const lettersOf = (text: string, start: number, end: number) =>
  foldText(text.slice(start, end)).replace(/[^\p{L}\p{N}]/gu, '');

function hashWord(word: string): number {
  let h = SEED;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), PRIME);
  return spread(h);
}

/** A token as the lexicon knows it: folded, the points of initials gone. */
export function wordAt(tokens: Tokens, i: number): string {
  const written = writtenAt(tokens, i);
  const plain = plainness(written);
  if (plain === 2) return written;
  // Of ASCII letters only, folding is this and no more.
  return plain === 1 ? written.toLowerCase() : lettersOf(written, 0, written.length);
}

/** 2 for small ASCII letters and digits, 1 with capitals among them, else 0. Most words are one of the first two. */
function plainness(word: string): 0 | 1 | 2 {
  let isSmall = true;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) continue;
    if (unit < 65 || unit > 90) return 0;
    isSmall = false;
  }
  return isSmall ? 2 : 1;
}

/** A token as it is written. */
export const writtenAt = (tokens: Tokens, i: number): string =>
  tokens.text.slice(tokens.start[i]!, tokens.end[i]!);

/** What stands between a token and the next one, as it is written. */
export const gapAfter = (tokens: Tokens, i: number): string =>
  tokens.text.slice(tokens.end[i]!, i + 1 < tokens.count ? tokens.start[i + 1]! : tokens.text.length);
