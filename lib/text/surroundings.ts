import type { Arena } from './arena.ts';
import { abbreviations, german, smallInTitles, titles } from './english.ts';
import { gapAfter, Shape, wordAt, type Tokens } from './tokenize.ts';
import { plainGap } from './written-form.ts';

/** How a sentence uses capitals: whether one of them says anything about names. */
export const enum Style {
  Plain,
  /** A headline: most longer words begin with a capital. */
  Title,
  /** In capitals throughout. */
  Capitals,
}

/** The sentences of a block. */
export interface Sentences {
  /** Token → number of its sentence, from 0. */
  of: Int32Array;
  /** Sentence → its first token; one more at the end, past the last. */
  first: number[];
  style(sentence: number): Style;
  /** Whether the block is German: every noun is capitalised there. */
  isGerman(): boolean;
}

export function findSentences(tokens: Tokens, arena: Arena): Sentences {
  const of = arena.int32s(tokens.count);
  const first = [0];
  for (let i = 1; i < tokens.count; i++) {
    if (endsSentence(tokens, i - 1)) first.push(i);
    of[i] = first.length - 1;
  }
  first.push(tokens.count);
  const styles: Style[] = [];
  const style = (sentence: number) =>
    (styles[sentence] ??= styleOf(tokens, first[sentence]!, first[sentence + 1]!));
  let isGerman: boolean | undefined;
  return { of, first, style, isGerman: () => (isGerman ??= looksGerman(tokens)) };
}

/** Words of a block that are looked at for its language, and those of German that tell it. */
const SAMPLE = 60;
const GERMAN_WORDS = 2;

function looksGerman(tokens: Tokens): boolean {
  let found = 0;
  for (let i = 0; i < Math.min(SAMPLE, tokens.count); i++) {
    if (tokens.end[i]! - tokens.start[i]! > 6) continue;
    const word = wordAt(tokens, i);
    if (word === 'the') return false;
    if (german.has(word) && ++found >= GERMAN_WORDS) return true;
  }
  return false;
}

/** Whether a sentence ends behind token i. */
function endsSentence(tokens: Tokens, i: number): boolean {
  if (isOneSpace(tokens, i)) return false;
  const gap = gapAfter(tokens, i);
  if (/\n\s*\n/.test(gap) || /[•·|]|\/\/\//.test(gap)) return true;
  // The point of "U.S." belongs to its token; what follows it then decides.
  const pointed = /^[\p{Pe}\p{Pf}"'’”]*[.!?…]+[\p{Pe}\p{Pf}"'’”\]]*\s/u.test(gap);
  if (!pointed) return false;
  if (tokens.shape[i + 1] === Shape.Lower) return false;
  const word = wordAt(tokens, i);
  const mayAbbreviate =
    gap.trimStart().startsWith('.') &&
    ((abbreviations.has(word) && isAbbreviation(tokens, i, word)) ||
      (word.length === 1 && tokens.shape[i] !== Shape.Number));
  return !mayAbbreviate;
}

/** Months, days and "No." are abbreviated with a capital; "no." and "sat." end a sentence. */
const isAbbreviation = ({ shape }: Tokens, i: number, word: string): boolean =>
  shape[i] !== Shape.Lower || !/^(?:no|sat|sun|mon|wed|fri|mar|jan|jun|jul|dec|may)$/.test(word);

/** Shortest word whose capital tells a headline from a sentence: "of", "the", "and" stay small in both. */
const TELLING_LENGTH = 4;

/** Longest line, in words, that is a headline by as few as three capitals, if it ends without a point. */
const SHORT_HEADLINE = 8;

/** Share of a headline's longer words that begin with a capital: a verb in small letters makes it a sentence. */
const TITLE_SHARE = 0.85;

function styleOf(tokens: Tokens, from: number, to: number): Style {
  let telling = 0;
  let capital = 0;
  let capitals = 0;
  let words = 0;
  let allCapitals = 0;
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i]!;
    if (shape === Shape.Number || shape === Shape.Uncased) continue;
    words++;
    if (shape === Shape.Capitals) allCapitals++;
    if (tokens.end[i]! - tokens.start[i]! < TELLING_LENGTH || i === from) continue;
    if (shape === Shape.Lower && smallInTitles.has(wordAt(tokens, i))) continue;
    telling++;
    if (shape !== Shape.Lower) capital++;
    if (shape === Shape.Capitals) capitals++;
  }
  if (words >= 2 && (telling > 0 ? capitals >= telling * 0.8 : allCapitals === words)) return Style.Capitals;
  const isShort =
    to - from <= SHORT_HEADLINE &&
    capital === telling &&
    !/[.!?]\s*$/.test(tokens.text.slice(tokens.end[to - 1]));
  return telling > (isShort ? 1 : 2) && capital >= telling * TITLE_SHARE ? Style.Title : Style.Plain;
}

/** Between most words: asked first, as it needs no string. */
const isOneSpace = ({ text, start, end, count }: Tokens, i: number): boolean =>
  i + 1 < count && start[i + 1]! - end[i]! === 1 && text.charCodeAt(end[i]!) === 32;

const isPointAndSpace = ({ text, start, end, count }: Tokens, i: number): boolean =>
  i + 1 < count && start[i + 1]! - end[i]! === 2 && text.startsWith('. ', end[i]);

/** The word behind a token, if it is joined to it by white space or a hyphen alone. */
export function nextWord(tokens: Tokens, i: number): { token: number; joint: ' ' | '-' } | null {
  if (i + 1 >= tokens.count) return null;
  if (isOneSpace(tokens, i)) return { token: i + 1, joint: ' ' };
  const joint = plainGap(gapAfter(tokens, i));
  return joint === ' ' || joint === '-' ? { token: i + 1, joint } : null;
}

/** The word before a token, if it is joined to it by white space or a hyphen alone. */
export function previousWord(tokens: Tokens, i: number): { token: number; joint: ' ' | '-' } | null {
  if (i <= 0) return null;
  // The point of "Mr." and "Gen." parts nothing.
  if (isPointAndSpace(tokens, i - 1) && titles.has(wordAt(tokens, i - 1)))
    return { token: i - 1, joint: ' ' };
  const before = nextWord(tokens, i - 1);
  return before && { token: i - 1, joint: before.joint };
}

export const isCapitalised = (tokens: Tokens, i: number): boolean =>
  tokens.shape[i] === Shape.Capital || tokens.shape[i] === Shape.Capitals || tokens.shape[i] === Shape.Mixed;
