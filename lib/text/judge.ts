import { judgeCity } from './city-or-government.ts';
import { beforePronoun, betweenStates, openers } from './english.ts';
import type { Evidence } from './features.ts';
import { judgeNameAround } from './name-around.ts';
import { judgeNamesake } from './namesake.ts';
import { isAcronym, type Place } from './place.ts';
import { nextWord, Style } from './surroundings.ts';
import { gapAfter, Shape, wordAt, writtenAt } from './tokenize.ts';

/** What the words right around a candidate say. */
export interface Surroundings {
  evidence: Evidence[];
  /** Somebody or something else of that name, folded: "ivana trump", "moscow idaho". */
  namesake: string | undefined;
  /** The first token of the name, where it begins before the form: "Kimberly A. Donovan". */
  from: number | undefined;
}

/** What the words right around a candidate say; the rest of the page is not asked. */
export function judgeSurroundings(place: Place): Surroundings {
  const namesake = judgeNamesake(place);
  const around =
    namesake?.feature || place.sentences.isGerman()
      ? undefined
      : (judgeCity(place) ?? judgeNameAround(place));
  const evidence: Evidence[] = [{ feature: 'form' }];
  if (namesake?.feature) evidence.push({ feature: namesake.feature, detail: namesake.namesake });
  if (around) evidence.push(around);
  if (isPronoun(place)) evidence.push({ feature: 'pronoun-in-capitals' });
  if (isInAddress(place)) evidence.push({ feature: 'web-address' });
  return {
    evidence, // What may be a name is no name to hold against the rest of the page.
    namesake: namesake?.feature === 'maybe-another-person' ? undefined : namesake?.namesake,
    from: namesake?.from,
  };
}

/** "TELL US MORE" among capitals is no country. */
function isPronoun(place: Place): boolean {
  const { tokens, candidate, sentences } = place;
  const isPair = tokens.end[candidate.last]! - tokens.start[candidate.first]! === 2;
  if (!isPair || writtenAt(tokens, candidate.first) !== 'US') return false;
  const before = candidate.first > 0 ? wordAt(tokens, candidate.first - 1) : '';
  const sentence = sentences.of[candidate.first]!;
  if (sentences.style(sentence) !== Style.Capitals) {
    // "About US", "Contact US": a line of a menu.
    const length = sentences.first[sentence + 1]! - sentences.first[sentence]!;
    return length === 2 && candidate.first > sentences.first[sentence]! && beforePronoun.has(before);
  }
  // "TALKS WITH US", "WAR ON US": between states.
  if (candidate.first > 1 && betweenStates.has(wordAt(tokens, candidate.first - 2))) return false;
  const after = nextWord(tokens, candidate.last);
  return (
    beforePronoun.has(before) &&
    (!after || openers.has(wordAt(tokens, after.token)) || after.token + 1 === tokens.count)
  );
}

/** Parts of addresses, handles and file names: "@Trump", "russia.example", "us_east". */
function isInAddress(place: Place): boolean {
  const { tokens, candidate } = place;
  const [from, to] = [tokens.start[candidate.first]!, tokens.end[candidate.last]!];
  const after = tokens.text.slice(to, to + 2);
  return (
    (/[@\\_]/.test(tokens.text.charAt(from - 1)) &&
      /(?:[@\\]|[\p{L}\p{N}]_)$/u.test(tokens.text.slice(Math.max(0, from - 2), from))) ||
    (/^[@_.]/.test(after) && /^(?:@|_[\p{L}\p{N}]|\.[a-z])/u.test(after)) ||
    isSign(place, after)
  );
}

/** "US$5", "U.S. 95", "US-11", "410 U.S. 113": money, roads, law reports. */
function isSign({ tokens, candidate, form }: Place, after: string): boolean {
  const next = candidate.last + 1;
  const mayBe = /[$€£]/.test(after) || (next < tokens.count && tokens.shape[next] === Shape.Number);
  if (!mayBe || !isAcronym(form())) return false;
  if (/^\s?[$€£]/.test(after)) return true;
  if (next >= tokens.count || tokens.shape[next] !== Shape.Number) return false;
  if (/^[-‑]\d/.test(after)) return true;
  const isNumberBefore =
    candidate.first > 0 &&
    tokens.shape[candidate.first - 1] === Shape.Number &&
    gapAfter(tokens, candidate.first - 1) === ' ';
  const isRoad =
    gapAfter(tokens, candidate.last) === ' ' &&
    tokens.end[next]! - tokens.start[next]! <= 3 &&
    (candidate.first === 0 || wordAt(tokens, candidate.first - 1) !== 'the');
  return isNumberBefore || isRoad;
}
