import { isCommonWord } from './common-words.ts';
import {
  abbreviations,
  localOffices,
  months,
  nameMakers,
  nameMakersBefore,
  nameMakersOf,
  openers,
  partsOfPlaces,
  personsOwn,
  titles,
} from './english.ts';
import type { Evidence } from './features.ts';
import { isDerivedName } from './namesake.ts';
import { inSameSentence, isMetonym, opensSentence, styleAt, type Place } from './place.ts';
import { isCapitalised, nextWord, previousWord, Style } from './surroundings.ts';
import { Shape, wordAt, writtenAt, type Tokens } from './tokenize.ts';

/** Longest run of capitalised words looked at behind a candidate: names of institutions are no longer. */
const LONGEST_RUN = 5;

/**
 * Whether a candidate is only part of a longer name that no briefing knows: "Washington Post", "Trump
 * International Golf Club", "Bank of America". Names of those that briefings know do not count, nor do titles
 * ("US Secretary of State"): they stand beside a name, not in it.
 */
export function judgeNameAround(place: Place): Evidence | null {
  return judgeAfter(place) ?? judgeBefore(place);
}

/** Words that make a name in a sentence, but are verbs or adverbs in a headline: "Putin Rules Out …". */
const verbsInHeadlines = new Set(
  'rule rules open today tonight united review monitor spirit records post times cup steel park bridge march'.split(
    ' ',
  ),
);

function judgeAfter(place: Place): Evidence | null {
  const { tokens, candidate, referent } = place;
  const run = runAfter(place);
  const [next] = run;
  if (next === undefined) return null;
  const words = run.map((token) => wordAt(tokens, token));
  const longer = (feature: 'longer-name-after' | 'maybe-longer-name'): Evidence => ({
    feature,
    detail: tokens.text.slice(tokens.start[candidate.first]!, tokens.end[run.at(-1)!]!),
  });
  const isPlain = styleAt(place) === Style.Plain;
  if (nameMakers.has(words[0]!))
    return isPlain || !verbsInHeadlines.has(words[0]!) ? longer('longer-name-after') : null;
  if (isMetonym(place) && localOffices.has(words[0]!)) return longer('longer-name-after');
  if (!isPlain || words.some((word) => titles.has(word))) return null;
  if (words.some((word) => nameMakers.has(word))) return longer('longer-name-after');
  if (openers.has(words[0]!) || months.has(words[0]!)) return null;
  switch (referent.kind) {
    case 'person':
      // Whom a briefing knows by the surname alone has dealings with everybody: "Trump Middle East envoy".
      return !place.needsSupport || personsOwn.has(words[0]!) ? null : longer('maybe-longer-name');
    case 'place':
      return longer('longer-name-after');
    case 'government':
      // "US Navy": what has no adjective stands before anything. "China Steel", "Moscow Dynamo" are names.
      return isInCapitals(tokens, candidate.first) || !isSingleWord(place) || words[0] === 'day'
        ? null
        : longer('longer-name-after');
    default:
      return null;
  }
}

/** The capitalised words right behind a candidate, in its sentence, up to a name that is known. */
function runAfter(place: Place): number[] {
  const { tokens, candidate } = place;
  const run: number[] = [];
  let last = candidate.last;
  while (run.length < LONGEST_RUN) {
    const next = nextWord(tokens, last);
    if (!next || (next.joint === '-' && run.length === 0)) break;
    if (!inSameSentence(place, next.token, candidate.last) || place.isKnown(next.token)) break;
    if (!isCapitalised(tokens, next.token)) break;
    run.push((last = next.token));
  }
  return run;
}

function judgeBefore(place: Place): Evidence | null {
  const { tokens, candidate, referent } = place;
  if (referent.kind === 'person' || referent.kind === 'deal') return null;
  const before = previousWord(tokens, candidate.first);
  if (!before || place.isKnown(before.token) || !inSameSentence(place, before.token, candidate.first))
    return null;
  const word = wordAt(tokens, before.token);
  const longer: Evidence = {
    feature: 'longer-name-before',
    detail: tokens.text.slice(tokens.start[before.token]!, tokens.end[candidate.last]!),
  };
  const isPlain = styleAt(place) === Style.Plain;
  if (word === 'of') return isPlain && isNameOf(tokens, before.token) ? longer : null;
  if (before.joint === '-') return word === 'interfax' ? longer : null;
  if (!isCapitalised(tokens, before.token)) return null;
  const isAcronym = place.form === place.form.toUpperCase();
  if (nameMakersBefore.has(word) || (!isAcronym && partsOfPlaces.has(word))) return longer;
  // Before a country's own name stands who deals with it ("the Nixon China trip"); before a city, who bears its name.
  const mayBePart = isMetonym(place) || referent.kind === 'place' || referent.kind === 'bloc';
  if (!isPlain || !mayBePart) return null;
  return isPartOfName(place, before.token) ? longer : null;
}

function isPartOfName(place: Place, token: number): boolean {
  const { tokens } = place;
  const word = wordAt(tokens, token);
  const isInitial = writtenAt(tokens, token).length === 1;
  if (tokens.shape[token] !== Shape.Capital || openers.has(word) || titles.has(word)) return false;
  if (isDerivedName(word) || isInitial || abbreviations.has(word)) return false;
  // The capital of a sentence's first word tells nothing: "Arm Ukraine now".
  return !opensSentence(place, token) || !(isCommonWord(word) || /(?:ed|s)$/.test(word) || word.length < 4);
}

/** "Bank of America" is no mention of America; "President of Russia", "Svitolina of Ukraine" are mentions. */
function isNameOf(tokens: Tokens, of: number): boolean {
  const before = previousWord(tokens, of);
  return (
    before !== null && isCapitalised(tokens, before.token) && nameMakersOf.has(wordAt(tokens, before.token))
  );
}

const isInCapitals = (tokens: Tokens, token: number): boolean => tokens.shape[token] === Shape.Capitals;

const isSingleWord = ({ candidate: { first, last } }: Place): boolean => first === last;
