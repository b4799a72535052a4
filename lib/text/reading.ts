import type { Cue } from './find-candidates.ts';
import type { Surroundings } from './judge.ts';
import type { Rule } from './lexicon.ts';
import type { Place } from './place.ts';
import type { Sentences } from './surroundings.ts';
import type { Tokens } from './tokenize.ts';

/** One reading of a candidate: an entry of the lexicon, held against what stands around it. */
export interface Reading {
  entry: number;
  place: Place;
  referent: number;
  rule: Rule | null;
  surroundings: Surroundings;
  /** The reader does not want it marked; what it tells of the page holds all the same. */
  isUnwanted: boolean;
}

/** A block of text with what was found in it. */
export interface ReadBlock {
  block: number;
  tokens: Tokens;
  sentences: Sentences;
  /** Cue → sentence → the last place where it stands. */
  cuesIn: Map<number, Map<number, Cue>>;
  /** Per candidate, the longest form first. */
  choices: Reading[][];
  /** Referent → sentences that name it beyond doubt. */
  namedIn: Map<number, Set<number>>;
  /** What became a mention so far, in the order of the text; tokens. */
  decided: { referent: number; first: number; last: number }[];
}
