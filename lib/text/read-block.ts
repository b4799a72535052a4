import type { Arena } from './arena.ts';
import type { Candidate, Cue } from './find-candidates.ts';
import { judgeSurroundings } from './judge.ts';
import { ruleOf, stringAt, type Lexicon } from './lexicon.ts';
import type { Referent } from './place.ts';
import type { ReadBlock, Reading } from './reading.ts';
import { findSentences } from './surroundings.ts';
import type { Tokens } from './tokenize.ts';
import type { IsUnwanted } from './unwanted.ts';

/** The tokenizer reuses its arrays; a block that is looked at again needs its own. */
export function keep({ text, count, start, end, hash, shape }: Tokens, arena: Arena): Tokens {
  const copy = (from: Int32Array): Int32Array => {
    const own = arena.int32s(count);
    for (let i = 0; i < count; i++) own[i] = from[i]!;
    return own;
  };
  const ownShape = arena.uint8s(count);
  for (let i = 0; i < count; i++) ownShape[i] = shape[i]!;
  return { text, count, start: copy(start), end: copy(end), hash: copy(hash), shape: ownShape };
}

/** What reads blocks with one lexicon, for one request. */
export interface BlockReader {
  lexicon: Lexicon;
  describeReferent: (referent: number) => Referent;
  isUnwanted: IsUnwanted;
  arena: Arena;
}

interface FoundInBlock {
  /** Its own, not the tokenizer's: see keep. */
  tokens: Tokens;
  number: number;
  candidates: Candidate[];
  cues: Cue[];
}

/** Judges every candidate of a block by what stands around it. */
export function readBlock(
  { lexicon, describeReferent, isUnwanted, arena }: BlockReader,
  { tokens, number, candidates, cues }: FoundInBlock,
): ReadBlock {
  const sentences = findSentences(tokens, arena);
  /** Token → 1 + the referent of the form that stands there, or 0. */
  const known = arena.int32s(tokens.count);
  for (const { first, last, entries } of candidates)
    known.fill(1 + lexicon.entryTarget[entries[0]!]!, first, last + 1);
  const isKnown = (token: number) => known[token]! > 0;
  const referentAt = (token: number) => known[token]! - 1;
  const readingsOf = (candidate: Candidate): Reading[] => {
    const readings = candidate.entries.map((entry): Reading => {
      const number = lexicon.entryTarget[entry]!;
      const referent = describeReferent(number);
      const rule = ruleOf(lexicon, entry);
      const needsSupport = rule !== null && rule.needs.length > 0;
      const place = {
        tokens,
        sentences,
        candidate,
        referent,
        needsSupport,
        isKnown,
        referentAt,
        form: () => stringAt(lexicon.entryText, entry),
      };
      const surroundings = judgeSurroundings(place);
      return { entry, place, referent: number, rule, surroundings, isUnwanted: isUnwanted(place) };
    });
    return candidate.shorter ? [...readings, ...readingsOf(candidate.shorter)] : readings;
  };
  const cuesIn = new Map<number, Map<number, Cue>>();
  for (const cue of cues) {
    let sentencesOf = cuesIn.get(cue.number);
    if (!sentencesOf) cuesIn.set(cue.number, (sentencesOf = new Map()));
    sentencesOf.set(sentences.of[cue.first]!, cue);
  }
  return {
    block: number,
    tokens,
    sentences,
    cuesIn,
    choices: candidates.map(readingsOf),
    namedIn: new Map(),
    decided: [],
  };
}
