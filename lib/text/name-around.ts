import { isCommonWord } from './common-words.ts';
import {
  abbreviations,
  capitals,
  companyEnds,
  companyForms,
  countries,
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
import { isDerivedName, opensClause } from './namesake.ts';
import { inSameSentence, isAcronym, isMetonym, opensSentence, type Place, styleAt } from './place.ts';
import { isCapitalised, nextWord, previousWord, Style } from './surroundings.ts';
import { gapAfter, Shape, type Tokens, wordAt, writtenAt } from './tokenize.ts';
import { plainGap } from './written-form.ts';

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
  'news rule rules open today tonight united review monitor spirit records post times cup steel park bridge march'.split(
    ' ',
  ),
);

function judgeAfter(place: Place): Evidence | null {
  const { tokens, candidate, referent } = place;
  const twin = isMetonym(place) ? hyphenTwin(place) : null;
  if (twin) return { feature: 'longer-name-after', detail: twin };
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
  // In a headline "COMPANY" may be anybody's; "INC" ends a name.
  if (words.some((word) => (isPlain ? companyEnds : companyForms).has(word)))
    return longer('longer-name-after');
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
      if (isInCapitals(tokens, candidate.first) || !isSingleWord(place)) return null;
      // "the Russia-Ukraine War", "the envoy to Ukraine Kurt Volker": beside the name, not in it.
      if (!isMetonym(place) && (isCommonWord(words[0]!) || isPost(place))) return null;
      return longer('longer-name-after');
    default:
      return null;
  }
}

/** "the envoy to Ukraine": a post, whose holder may be named next. */
function isPost({ tokens, candidate: { first } }: Place): boolean {
  return (
    first > 1 &&
    /^(?:to|for|in|of|on)$/.test(wordAt(tokens, first - 1)) &&
    titles.has(wordAt(tokens, first - 2))
  );
}

/** "Moscow-Pullman", but not "Moscow-Tehran" or "Moscow-Brussels". */
function hyphenTwin(place: Place): string | null {
  const { tokens, candidate } = place;
  const next = nextWord(tokens, candidate.last);
  if (next?.joint !== '-' || place.isKnown(next.token) || tokens.shape[next.token] !== Shape.Capital)
    return null;
  const word = wordAt(tokens, next.token);
  if (capitals.has(word) || countries.has(word) || isDerivedName(word)) return null;
  return tokens.text.slice(tokens.start[candidate.first]!, tokens.end[next.token]!);
}

/** The capitalised words right behind a candidate, in its sentence, up to a name that is known. */
function runAfter(place: Place): number[] {
  const { tokens, candidate } = place;
  const run: number[] = [];
  let last = candidate.last;
  while (run.length < LONGEST_RUN) {
    const next = run.length === 0 ? nextWord(tokens, last) : wordBehind(tokens, last);
    if (!next || (next.joint === '-' && run.length === 0)) break;
    if (!inSameSentence(place, next.token, candidate.last) || place.isKnown(next.token)) break;
    if (!isCapitalised(tokens, next.token)) break;
    run.push((last = next.token));
  }
  return run;
}

/** The next word of a name, over an ampersand or a possessive: "Light & Power", "Women's Open". */
function wordBehind(tokens: Tokens, token: number): ReturnType<typeof nextWord> {
  if (token + 1 >= tokens.count) return null;
  const gap = plainGap(gapAfter(tokens, token));
  if (gap === ' & ') return { token: token + 1, joint: ' ' };
  const isPossessive = gap === "'" && wordAt(tokens, token + 1) === 's';
  return nextWord(tokens, isPossessive ? token + 1 : token);
}

function judgeBefore(place: Place): Evidence | null {
  const { tokens, candidate, referent } = place;
  if (referent.kind === 'deal') return null;
  const before = previousWord(tokens, candidate.first);
  if (!before || place.isKnown(before.token) || !inSameSentence(place, before.token, candidate.first))
    return null;
  const word = wordAt(tokens, before.token);
  if (referent.kind === 'person' && before.joint !== '-') return null;
  const longer: Evidence = {
    feature: 'longer-name-before',
    detail: tokens.text.slice(tokens.start[before.token]!, tokens.end[candidate.last]!),
  };
  const isPlain = styleAt(place) === Style.Plain;
  if (word === 'of') return isNameOf(place, before.token, isPlain) ? longer : null;
  if (before.joint === '-') return joined.has(word) ? longer : null;
  if (!isCapitalised(tokens, before.token)) return null;
  if (
    nameMakersBefore.has(word) ||
    companyEnds.has(word) ||
    (!isAcronym(place.form()) && partsOfPlaces.has(word))
  )
    return longer;
  // Before a country's own name stands who deals with it ("the Nixon China trip"); before a city, who bears its name.
  const mayBePart = isMetonym(place) || referent.kind === 'place' || referent.kind === 'bloc';
  if (!isPlain || !mayBePart) return null;
  return isPartOfName(place, before.token) && !opensClause(place, before.token) ? longer : null;
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

/** Before a hyphen and a name, they make another name: "Indo-China", "Interfax-Ukraine", "No-Trump". */
const joined = new Set(['indo', 'interfax', 'no']);

/** "Bank of America" is no mention of America; "President of Russia", "Svitolina of Ukraine" are mentions. */
function isNameOf(place: Place, of: number, isPlain: boolean): boolean {
  const { tokens } = place;
  const before = previousWord(tokens, of);
  if (before === null || !isCapitalised(tokens, before.token)) return false;
  const head = wordAt(tokens, before.token);
  // "United Mine Workers of America": a body by its plural.
  if (nameMakersOf.has(head)) return true;
  // The capital of a sentence's first word tells nothing: "Leaders of Russia".
  return (
    isPlain &&
    !opensSentence(place, before.token) &&
    head.endsWith('s') &&
    head.length > 4 &&
    !titles.has(head)
  );
}

const isInCapitals = (tokens: Tokens, token: number): boolean => tokens.shape[token] === Shape.Capitals;

const isSingleWord = ({ candidate: { first, last } }: Place): boolean => first === last;
