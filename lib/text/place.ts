import type { EntityKind } from './briefing.ts';
import type { EntityKey } from './entity-card.ts';
import { capitals, cities, titles } from './english.ts';
import type { Candidate } from './find-candidates.ts';
import { isCapitalised, previousWord, type Sentences, type Style } from './surroundings.ts';
import { wordAt, type Tokens } from './tokenize.ts';

/** Whom or what a candidate would name. */
export interface Referent {
  /** One, or the same in several briefings, in the reader's order. */
  entities: EntityKey[];
  kind: EntityKind;
  /** As the first of the briefings has it. */
  name: string;
  /** The words of its name, folded; given names included. */
  nameWords: readonly string[];
}

export interface Place {
  tokens: Tokens;
  sentences: Sentences;
  candidate: Candidate;
  referent: Referent;
  /** The form that fits, as the briefing writes it. */
  form(): string;
  /** Whether the form counts only with something else near it. */
  needsSupport: boolean;
  /** Whom a token names beyond question of context, or -1. */
  referentAt(token: number): number;
  /** Whether a token belongs to some candidate: a name that stands beside a known one is no part of it. */
  isKnown(token: number): boolean;
}

/** Whether a candidate is a person's surname and nothing more. */
export const isBareSurname = ({ candidate: { first, last }, referent }: Place): boolean =>
  referent.kind === 'person' && first === last && referent.nameWords.length > 1;

/** Whether a candidate names a government by its capital: Moscow for Russia. */
export const isMetonym = (place: Place): boolean => {
  const { tokens, candidate, referent } = place;
  if (referent.kind !== 'government' || candidate.first !== candidate.last) return false;
  // "US" in capitals is no city; "MOSCOW" is one.
  return cities.has(wordAt(tokens, candidate.first)) && !isAcronym(place.form());
};

/** Tokens looked at on either side for another capital. */
const BESIDE = 3;

/** "between Washington and Moscow", "Washington, D.C.": a capital named as one. */
export function isAmongCapitals(place: Place): boolean {
  const { tokens, candidate } = place;
  const from = Math.max(0, candidate.first - BESIDE);
  const to = Math.min(tokens.count - 1, candidate.last + BESIDE);
  const own = place.referentAt(candidate.first);
  for (let token = from; token <= to; token++) {
    const other = place.referentAt(token);
    if (other >= 0 && other !== own && capitals.has(wordAt(tokens, token))) return true;
  }
  const next = candidate.last + 1;
  return next < tokens.count && /^dc?$/.test(wordAt(tokens, next)) && isCapitalised(tokens, next);
}

/** "President Trump": somebody of standing, whom the page need not introduce. */
export const titleBefore = ({ tokens, candidate }: Place): boolean => {
  const before = previousWord(tokens, candidate.first);
  return before !== null && isCapitalised(tokens, before.token) && titles.has(wordAt(tokens, before.token));
};

/** "US", "G7": a form in capitals throughout. */
export const isAcronym = (form: string): boolean => form === form.toUpperCase();

/** How the sentence around a candidate uses capitals. */
export const styleAt = ({ sentences, candidate }: Place): Style =>
  sentences.style(sentences.of[candidate.first]!);

/** Whether two tokens stand in one sentence. */
export const inSameSentence = ({ sentences }: Place, a: number, b: number): boolean =>
  sentences.of[a] === sentences.of[b];

/** Whether a token begins its sentence: its capital says nothing then. */
export const opensSentence = ({ sentences }: Place, token: number): boolean =>
  sentences.first[sentences.of[token]!] === token;
