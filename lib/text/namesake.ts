import { isCommonWord } from './common-words.ts';
import {
  capitals,
  femaleNames,
  givenNames,
  localOffices,
  nameSuffixes,
  openers,
  personTitles,
  regions,
  stateNames,
  titles,
} from './english.ts';
import type { Feature } from './features.ts';
import { isBareSurname, isMetonym, opensSentence, styleAt, type Place } from './place.ts';
import { isCapitalised, nextWord, previousWord, Style } from './surroundings.ts';
import { gapAfter, Shape, wordAt, writtenAt, type Tokens } from './tokenize.ts';
import { plainGap } from './written-form.ts';

export type Namesake =
  | {
      feature: Feature;
      /** Folded: "ivana trump", "moscow idaho". */
      namesake: string;
      from?: undefined;
    }
  // No namesake, but the person in full: the name begins at this token.
  | { feature?: undefined; namesake?: undefined; from: number };

/** Whether a candidate is part of somebody else's name, or of another place's. */
export function judgeNamesake(place: Place): Namesake | null {
  return place.referent.kind === 'person' ? judgePerson(place) : judgePlace(place);
}

/** "Ivana Trump", "Donald Trump Jr.", "R. Donovan": somebody of the same name; "Kimberly A. Donovan" is herself. */
function judgePerson(place: Place): Namesake | null {
  const { tokens, candidate } = place;
  const surname = wordAt(tokens, candidate.last);
  const gap = plainGap(gapAfter(tokens, candidate.last));
  if (candidate.last + 1 < tokens.count && (gap === ' ' || gap === ', ')) {
    const next = wordAt(tokens, candidate.last + 1);
    if (nameSuffixes.has(next) && isCapitalised(tokens, candidate.last + 1)) {
      return { feature: 'another-person', namesake: `${surname} ${next}` };
    }
  }
  if (!isBareSurname(place)) return null;
  const address = previousWord(tokens, candidate.first);
  const word = address && wordAt(tokens, address.token);
  // "Ms. Trump", "Mr. Donovan": not whom the briefing means, if the given name says so.
  const isHer = femaleNames.has(place.referent.nameWords[0]!);
  if (word && (isHer ? word === 'mr' : /^(?:mrs|ms|miss)$/.test(word)))
    return { feature: 'another-person', namesake: `${word} ${surname}` };
  return judgeGivenName(place);
}

/** Most initials between a given name and a surname. */
const MOST_INITIALS = 2;

function judgeGivenName(place: Place): Namesake | null {
  const { tokens, candidate, referent, needsSupport } = place;
  const surname = wordAt(tokens, candidate.last);
  let token = candidate.first;
  let initials = '';
  while (initials.length < MOST_INITIALS && isInitial(place, token - 1)) {
    initials = wordAt(tokens, --token) + initials;
  }
  const before = token === candidate.first ? previousWord(tokens, token) : wordBeforeInitial(tokens, token);
  if (before && !place.isKnown(before.token) && before.joint === ' ') {
    const word = wordAt(tokens, before.token);
    if (initials && word === referent.nameWords[0]) return { from: before.token };
    // In a headline every word is a capital; a form that needs support anyway is given no benefit of the doubt.
    const isTold = styleAt(place) === Style.Plain || needsSupport || givenNames.has(word);
    if (isTold && isGivenName(place, before.token)) {
      // A capital tells little of a sentence's first word ("Blame Trump"), and of a word before a surname that the
      // briefing counts alone ("told Bloomberg Trump would").
      const isSure = givenNames.has(word) || needsSupport || tokens.shape[before.token] === Shape.Mixed;
      const isOpening = opensSentence(place, before.token) || opensClause(place, before.token);
      if (!isSure && !needsSupport && isOpening) return null;
      return { feature: isSure ? 'another-person' : 'maybe-another-person', namesake: `${word} ${surname}` };
    }
  }
  if (!initials) return null;
  // "K. Donovan" may be she; "R. Donovan" is not, unless the letter belongs to what stands before: "plan R."
  if (initials[0] === referent.nameWords[0]?.[0]) return null;
  const isSure = initials.length > 1 || opensSentence(place, token);
  return { feature: isSure ? 'another-person' : 'maybe-another-person', namesake: `${initials} ${surname}` };
}

const openingPrepositions = new Set('in at by after before since for from during with on until'.split(' '));

/** "In Geneva Putin said": the phrase before the name is no part of it. */
export function opensClause(place: Place, token: number): boolean {
  const isPhrase = token > 0 && opensSentence(place, token - 1);
  return isPhrase && openingPrepositions.has(wordAt(place.tokens, token - 1));
}

/** "A.", or several that became one word: "R. J." */
function isInitial(place: Place, i: number): boolean {
  const { tokens } = place;
  if (i < 0 || place.isKnown(i)) return false;
  const written = writtenAt(tokens, i);
  if (tokens.shape[i] === Shape.Capitals) return written.endsWith('.') && written.length <= LONGEST_INITIALS;
  return (
    tokens.shape[i] === Shape.Capital && written.length === 1 && /^\. ?$/.test(plainGap(gapAfter(tokens, i)))
  );
}

/** "R. J.", in characters. */
const LONGEST_INITIALS = 5;

const wordBeforeInitial = (tokens: Tokens, i: number) =>
  i > 0 && plainGap(gapAfter(tokens, i - 1)) === ' ' ? { token: i - 1, joint: ' ' as const } : null;

function isGivenName(place: Place, token: number): boolean {
  const { tokens, referent } = place;
  const word = wordAt(tokens, token);
  if (tokens.shape[token] !== Shape.Capital && tokens.shape[token] !== Shape.Mixed) {
    if (tokens.shape[token] !== Shape.Capitals || !givenNames.has(word)) return false;
  }
  if (titles.has(word) || openers.has(word) || referent.nameWords.includes(word)) return false;
  if (givenNames.has(word)) return true;
  if (isDerivedName(word) || writtenAt(tokens, token).length === 1) return false;
  return !(opensSentence(place, token) && (isCommonWord(word) || /(?:ed|s)$/.test(word)));
}

/** "Ukrainian", "Japanese", "Polish", and adverbs that open a sentence: no given names. */
export const isDerivedName = (word: string): boolean =>
  word.length > 5 && /(?:ian|ean|ese|ish|ly|ing|ist)$/.test(word);

/** "Moscow, Idaho", "Olympia, Washington", "Washington state": a place that only shares the name. */
function judgePlace(place: Place): Namesake | null {
  const { tokens, candidate, referent } = place;
  const name = wordAt(tokens, candidate.first);
  const region = regionBehind(place);
  if (!isMetonym(place)) {
    const isTown = region !== null && referent.kind === 'government' && region.length >= FULL_NAME;
    return isTown ? { feature: 'place-of-that-name', namesake: `${name} ${region}` } : null;
  }
  const bearer = personOf(place);
  if (bearer) return { feature: 'another-person', namesake: `${bearer} ${name}` };
  if (region) return { feature: 'place-of-that-name', namesake: `${name} ${region}` };
  if (!stateNames.has(name)) return null;
  const isState =
    (candidate.last + 1 < tokens.count &&
      wordAt(tokens, candidate.last + 1) === 'state' &&
      gapAfter(tokens, candidate.last) === ' ') ||
    isStateOf(place) ||
    isBehindTown(place) ||
    hasLocalOffice(place) ||
    isAmongStates(place);
  return isState ? { feature: 'place-of-that-name', namesake: `${name} state` } : null;
}

/** Georgia is a country as well, and in world news mostly that. */
const isRegion = (word: string): boolean => regions.has(word) && word !== 'georgia';

function regionBehind({ tokens, candidate }: Place): string | null {
  const next = candidate.last + 1;
  if (next >= tokens.count || !isCapitalised(tokens, next)) return null;
  const gap = plainGap(gapAfter(tokens, candidate.last));
  const region = wordAt(tokens, next);
  if ((gap !== ', ' && gap !== ' (') || !regions.has(region)) return null;
  const after = tokens.text.slice(tokens.end[next]!, tokens.end[next]! + 5);
  return isRegion(region) || /^(?:[;.)]|, (?!and\b|or\b)\p{Ll})/u.test(after) ? region : null;
}

/** Shortest name of a state that is no abbreviation: "Ohio". */
const FULL_NAME = 4;

/** "General Washington", "Washington, 27,": the title of a person, or the sign of one. */
function personOf(place: Place): string | null {
  const { tokens, candidate } = place;
  let { first } = candidate;
  if (isInitial(place, first - 1)) first--;
  const before = first === candidate.first ? previousWord(tokens, first) : wordBeforeInitial(tokens, first);
  const word =
    before?.joint === ' ' && isCapitalised(tokens, before.token) ? wordAt(tokens, before.token) : null;
  if (word && (personTitles.has(word) || givenNames.has(word))) return word;
  if (before && tokens.shape[before.token] === Shape.Mixed && before.joint === ' ')
    return wordAt(tokens, before.token);
  const behind = tokens.text.slice(tokens.end[candidate.last]!, tokens.end[candidate.last]! + 6);
  return /^, \d\d,/.test(behind) ? 'aged' : null;
}

/** "Washington Gov. Jay Inslee", "Washington Superior Court". */
function hasLocalOffice({ tokens, candidate }: Place): boolean {
  const next = nextWord(tokens, candidate.last);
  return (
    next?.joint === ' ' && isCapitalised(tokens, next.token) && localOffices.has(wordAt(tokens, next.token))
  );
}

/** "between Washington and Oregon": one state among others. */
function isAmongStates({ tokens, candidate }: Place): boolean {
  const isState = (token: number) =>
    token >= 0 &&
    token < tokens.count &&
    wordAt(tokens, token).length >= FULL_NAME &&
    isRegion(wordAt(tokens, token));
  const isListed = (token: number) => token >= 0 && plainGap(gapAfter(tokens, token)) === ', ';
  const joins = (token: number) =>
    token >= 0 && token < tokens.count && /^(?:and|or)$/.test(wordAt(tokens, token));
  const { first, last } = candidate;
  return (
    (isState(first - 1) && isListed(first - 1)) ||
    (joins(first - 1) && isState(first - 2)) ||
    (joins(last + 1) && isState(last + 2))
  );
}

function isStateOf({ tokens, candidate: { first } }: Place): boolean {
  return first > 1 && wordAt(tokens, first - 1) === 'of' && wordAt(tokens, first - 2) === 'state';
}

/** "in Olympia, Washington," but not "London, Washington and Kyiv". */
function isBehindTown(place: Place): boolean {
  const { tokens, candidate } = place;
  const town = candidate.first - 1;
  if (town < 0 || plainGap(gapAfter(tokens, town)) !== ', ' || place.isKnown(town)) return false;
  if (tokens.shape[town] !== Shape.Capital || capitals.has(wordAt(tokens, town))) return false;
  const after = tokens.text.slice(tokens.end[candidate.last]!, tokens.end[candidate.last]! + 6);
  // "of Conway, Washington, and", but not "In Africa, Washington has".
  if (town > 0 && /^(?:in|of|near|from|at)$/.test(wordAt(tokens, town - 1)))
    return /^(?:[.;),]|$)/.test(after);
  const isList = town > 0 && gapAfter(tokens, town - 1).includes(',');
  return !isList && /^(?:[.;)]|, (?!and\b|or\b)[\p{Ll}\d]|$)/u.test(after);
}
