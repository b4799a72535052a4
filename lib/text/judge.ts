import {
  abbreviations,
  beforePronoun,
  nameMakers,
  nameMakersBefore,
  nameMakersOf,
  nameSuffixes,
  openers,
  personsOwn,
  regions,
  titles,
} from './english.ts';
import type { Candidate } from './find-candidates.ts';
import type { EntityKind } from './briefing.ts';
import type { EntityKey } from './entity-card.ts';
import { isCapitalised, nextWord, previousWord, Style, type Sentences } from './surroundings.ts';
import { gapAfter, Shape, wordAt, writtenAt, type Tokens } from './tokenize.ts';
import { plainGap } from './written-form.ts';

/** What speaks for or against a candidate. Each has a name, so that a mark can be explained. */
export type Feature =
  | 'form'
  | 'longer-name-after'
  | 'longer-name-before'
  | 'another-person'
  | 'place-of-that-name'
  | 'pronoun-in-capitals'
  | 'web-address'
  | 'needs-met'
  | 'needs-missing'
  | 'ruled-out-nearby'
  | 'namesake-on-page';

/** A candidate is a mention when its features add up to more than nought. */
export const weights: Record<Feature, number> = {
  form: 2,
  'needs-met': 1,
  'needs-missing': -10,
  'ruled-out-nearby': -10,
  'longer-name-after': -10,
  'longer-name-before': -10,
  'another-person': -10,
  'place-of-that-name': -10,
  'pronoun-in-capitals': -10,
  'web-address': -10,
  'namesake-on-page': -10,
};

export const score = (features: readonly Feature[]): number =>
  features.reduce((sum, feature) => sum + weights[feature], 0);

/** Whom or what a candidate would name. */
export interface Referent {
  /** One, or the same in several briefings, in the reader's order. */
  entities: EntityKey[];
  kind: EntityKind;
  /** The words of its name, folded; given names included. */
  nameWords: readonly string[];
}

export interface Place {
  tokens: Tokens;
  sentences: Sentences;
  candidate: Candidate;
  referent: Referent;
  /** Whether the form counts only with something else near it. */
  needsSupport: boolean;
  /** Whether a token belongs to some candidate: a name that stands beside a known one is no part of it. */
  isKnown(token: number): boolean;
}

/** What the words right around a candidate say; the rest of the page is not asked. */
export function judgeSurroundings(place: Place): { features: Feature[]; namesake?: string } {
  const features: Feature[] = ['form'];
  const another = place.referent.kind === 'person' ? anotherPerson(place) : anotherPlace(place);
  if (another) features.push(another.feature);
  else if (isLongerAfter(place)) features.push('longer-name-after');
  else if (isLongerBefore(place)) features.push('longer-name-before');
  if (isPronoun(place)) features.push('pronoun-in-capitals');
  if (isInAddress(place)) features.push('web-address');
  return { features, ...(another && { namesake: another.namesake }) };
}

/** Whether a candidate is a person's surname and nothing more. */
export const isBareSurname = ({ candidate: { first, last }, referent }: Place): boolean =>
  referent.kind === 'person' && first === last && referent.nameWords.length > 1;

/** Whether a candidate names its referent by a word that is no part of its name: Moscow for Russia. */
export const isMetonym = ({ tokens, candidate: { first, last }, referent }: Place): boolean =>
  referent.kind === 'government' &&
  first === last &&
  tokens.shape[first] === Shape.Capital &&
  !referent.nameWords.includes(wordAt(tokens, first));

export const titleBefore = ({ tokens, candidate }: Place): boolean => {
  const before = previousWord(tokens, candidate.first);
  return before !== null && isCapitalised(tokens, before.token) && titles.has(wordAt(tokens, before.token));
};

/** "Ivana Trump", "Donald Trump Jr.", "Donald Trump, Jr.": somebody of the same name. */
function anotherPerson(place: Place): { feature: Feature; namesake: string } | null {
  const { tokens, candidate, referent } = place;
  const surname = wordAt(tokens, candidate.last);
  const gap = plainGap(gapAfter(tokens, candidate.last));
  if (candidate.last + 1 < tokens.count && (gap === ' ' || gap === ', ')) {
    const next = wordAt(tokens, candidate.last + 1);
    if (nameSuffixes.has(next) && isCapitalised(tokens, candidate.last + 1)) {
      return { feature: 'another-person', namesake: `${surname} ${next}` };
    }
  }
  // In a headline every word is a capital; a form that needs support anyway is given no benefit of the doubt.
  if (!isBareSurname(place) || (styleAt(place) !== Style.Plain && !place.needsSupport)) return null;
  const before = previousWord(tokens, candidate.first);
  if (!before || before.joint === '-' || place.isKnown(before.token)) return null;
  const word = wordAt(tokens, before.token);
  const isGivenName =
    tokens.shape[before.token] === Shape.Capital &&
    !titles.has(word) &&
    !openers.has(word) &&
    !referent.nameWords.includes(word) &&
    !isDerivedName(word) &&
    !isInitial(tokens, before.token);
  return isGivenName ? { feature: 'another-person', namesake: `${word} ${surname}` } : null;
}

const isInitial = (tokens: Tokens, i: number): boolean => tokens.end[i]! - tokens.start[i]! === 1;

/** "Ukrainian", "Japanese", "Polish", and adverbs that open a sentence: no given names. */
const isDerivedName = (word: string): boolean =>
  word.length > 5 && /(?:ian|ean|ese|ish|ly|ing|ist)$/.test(word);

/** "Moscow, Idaho": a place that only shares the name. */
function anotherPlace(place: Place): { feature: Feature; namesake: string } | null {
  const { tokens, candidate } = place;
  if (!isMetonym(place) || candidate.last + 1 >= tokens.count) return null;
  const gap = plainGap(gapAfter(tokens, candidate.last));
  const region = wordAt(tokens, candidate.last + 1);
  const isPair =
    (gap === ', ' || gap === ' (') && regions.has(region) && isCapitalised(tokens, candidate.last + 1);
  return isPair
    ? { feature: 'place-of-that-name', namesake: `${wordAt(tokens, candidate.first)} ${region}` }
    : null;
}

/** Words that make a name in a sentence, but are verbs or adverbs in a headline: "Putin Rules Out …". */
const verbsInHeadlines = new Set([
  'rule',
  'rules',
  'open',
  'today',
  'tonight',
  'united',
  'review',
  'monitor',
  'spirit',
  'records',
  'post',
  'times',
  'cup',
]);

function isLongerAfter(place: Place): boolean {
  const { tokens, candidate, referent } = place;
  const next = nextWord(tokens, candidate.last);
  if (!next || next.joint === '-' || place.isKnown(next.token) || !isCapitalised(tokens, next.token))
    return false;
  if (place.sentences.of[next.token] !== place.sentences.of[candidate.last]) return false;
  const word = wordAt(tokens, next.token);
  const style = styleAt(place);
  if (nameMakers.has(word)) return style === Style.Plain || !verbsInHeadlines.has(word);
  if (style !== Style.Plain) return false;
  if (referent.kind === 'person') return !personsOwn.has(word) && !openers.has(word);
  return referent.kind === 'place' && !openers.has(word);
}

function isLongerBefore(place: Place): boolean {
  const { tokens, sentences, candidate, referent } = place;
  if (referent.kind === 'person' || referent.kind === 'deal') return false;
  const before = previousWord(tokens, candidate.first);
  if (!before || place.isKnown(before.token) || sentences.of[before.token] !== sentences.of[candidate.first])
    return false;
  const word = wordAt(tokens, before.token);
  const style = styleAt(place);
  if (word === 'of') return style === Style.Plain && isNameOf(place, before.token);
  if (before.joint === '-' || !isCapitalised(tokens, before.token)) return false;
  if (nameMakersBefore.has(word)) return true;
  if (style !== Style.Plain || !['government', 'bloc', 'place'].includes(referent.kind)) return false;
  const isOpening = sentences.first[sentences.of[before.token]!] === before.token;
  return (
    tokens.shape[before.token] === Shape.Capital &&
    !openers.has(word) &&
    !titles.has(word) &&
    !isDerivedName(word) &&
    !(isOpening && word.length < 3) &&
    !abbreviations.has(word)
  );
}

/** "Bank of America" is no mention of America; "President of Russia", "Svitolina of Ukraine" are mentions. */
function isNameOf({ tokens }: Place, of: number): boolean {
  const before = previousWord(tokens, of);
  return (
    before !== null && isCapitalised(tokens, before.token) && nameMakersOf.has(wordAt(tokens, before.token))
  );
}

/** "TELL US MORE" among capitals is no country. */
function isPronoun(place: Place): boolean {
  const { tokens, candidate } = place;
  if (candidate.first !== candidate.last || writtenAt(tokens, candidate.first) !== 'US') return false;
  if (styleAt(place) !== Style.Capitals) return false;
  const before = candidate.first > 0 ? wordAt(tokens, candidate.first - 1) : '';
  const after = nextWord(tokens, candidate.last);
  return (
    beforePronoun.has(before) &&
    (!after || openers.has(wordAt(tokens, after.token)) || after.token + 1 === tokens.count)
  );
}

/** Parts of addresses, handles and file names: "@Trump", "russia.example", "us_east". */
function isInAddress({ tokens, candidate }: Place): boolean {
  const before = tokens.text.slice(
    Math.max(0, tokens.start[candidate.first]! - 2),
    tokens.start[candidate.first]!,
  );
  const after = tokens.text.slice(tokens.end[candidate.last]!, tokens.end[candidate.last]! + 2);
  return /(?:[@\\]|[\p{L}\p{N}]_)$/u.test(before) || /^(?:@|_[\p{L}\p{N}]|\.[a-z])/u.test(after);
}

const styleAt = ({ sentences, candidate }: Place): Style => sentences.style(sentences.of[candidate.first]!);
