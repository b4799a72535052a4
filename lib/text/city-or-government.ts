import { months, nearCity, openers, partsOfCity, presence, regions } from './english.ts';
import type { Evidence } from './features.ts';
import { isMetonym, type Place } from './place.ts';
import { isCapitalised, nextWord, previousWord } from './surroundings.ts';
import { gapAfter, Shape, wordAt } from './tokenize.ts';

/**
 * A capital stands for its government ("Moscow says"), unless it is the city that is meant: where a report was
 * written, or where somebody lives, lands or goes to court.
 * @returns null when nothing speaks against the government
 */
export function judgeCity(place: Place): Evidence | null {
  if (!isMetonym(place)) return null;
  if (isDateline(place)) return { feature: 'dateline' };
  const team = signOfTeam(place);
  if (team !== null) return { feature: 'team', detail: team };
  const sign = signOfCity(place);
  return sign === null ? null : { feature: 'place-meant', detail: sign };
}

/** Characters looked at behind a city for a dateline: "MOSCOW, Russia, Sept. 10 (Agency) — ". */
const DATELINE = 60;

/** "MOSCOW (AP) —", "KYIV, Ukraine, March 3 —", "Moscow, 21 May. /TASS/", "MOSCOW 1996-08-30". */
function isDateline({ tokens, candidate: { first, last } }: Place): boolean {
  const { text, end } = tokens;
  if (first > 0 && !gapAfter(tokens, first - 1).includes('\n')) return isDatelineInside(tokens, first, last);
  const after = text.slice(end[last]!, end[last]! + DATELINE);
  // In small letters it takes a date or an agency: "Moscow – long an ally – voted no" is a sentence.
  if (tokens.shape[first] !== Shape.Capitals && !/^, \p{Lu}|\d|\(\p{Lu}|\/\p{Lu}/u.test(after.slice(0, 30)))
    return false;
  return (
    /^(?:,? \p{Lu}[\p{L}.]*)?,?(?: [\p{L}.]{3,9} \d{1,2}| \d{1,2} [\p{L}.]{3,9}| \d{4}-\d\d-\d\d)?[.,]?(?: ?\([^)]{2,40}\)| ?\/[^/]{2,20}\/)? ?(?:[-–—]{1,2} |\. ?\/)/u.test(
      after,
    ) || /^,? \d{4}-\d\d-\d\d/.test(after)
  );
}

/** A dateline that a headline runs into: "… OF SANCTIONS. MOSCOW — Russia". */
function isDatelineInside(tokens: Place['tokens'], first: number, last: number): boolean {
  if (tokens.shape[first] !== Shape.Capitals) return false;
  const { text, start, end } = tokens;
  return (
    /[.!?:]["”’)]* $/.test(text.slice(Math.max(0, start[first]! - 4), start[first]!)) &&
    /^(?:, [\p{Lu}][\p{L}.]*)?(?: ?\([^)]{2,40}\))? ?[-–—]{1,2} /u.test(
      text.slice(end[last]!, end[last]! + DATELINE),
    )
  );
}

const locatives = new Set(['in', 'of', 'to', 'from', 'for']);

function signOfCity(place: Place): string | null {
  const { tokens, candidate } = place;
  const { first, last } = candidate;
  const after = nextWord(tokens, last);
  if (after?.joint === ' ') {
    const word = wordAt(tokens, after.token);
    if (tokens.shape[after.token] === Shape.Lower && partsOfCity.has(word)) return word;
    // "Moscow May 9": a date.
    if (months.has(word) && tokens.shape[after.token + 1] === Shape.Number) return null;
  }
  const before = previousWord(tokens, first);
  if (before?.joint !== ' ') return null;
  const word = wordAt(tokens, before.token);
  if (nearCity.has(word) && !regions.has(word)) return word;
  if (presence.has(word) && tokens.shape[before.token] === Shape.Lower && word.startsWith('visit'))
    return word;
  if (!locatives.has(word)) return null;
  const verb = previousWord(tokens, before.token);
  if (verb?.joint !== ' ') return null;
  const sign = wordAt(tokens, verb.token);
  return presence.has(sign) ? sign : null;
}

/** "Washington 3 Boston 1", "beat Washington 24-10", "Boston at Washington", a line of a table: a team. */
function signOfTeam(place: Place): string | null {
  const { tokens, candidate } = place;
  const after = nextWord(tokens, candidate.last);
  const before = previousWord(tokens, candidate.first);
  const preposition = before && openers.has(wordAt(tokens, before.token));
  // "In Moscow 12 Ukrainians were freed" is no result.
  const result = after?.joint === ' ' && !preposition ? resultAt(tokens, after.token) : null;
  if (result) return result;
  if (isInTable(place)) return 'table';
  if (!before || wordAt(tokens, before.token) !== 'at') return null;
  const host = previousWord(tokens, before.token);
  const end = tokens.text.slice(tokens.end[candidate.last]!, tokens.end[candidate.last]! + 3);
  return host && isCapitalised(tokens, host.token) && /^(?:,? \d|\s*$)/.test(end) ? 'at' : null;
}

/** Years, and numbers of people, are longer or followed by small letters. */
function resultAt(tokens: Place['tokens'], token: number): string | null {
  const score = tokens.text.slice(tokens.start[token]!, tokens.end[token]!);
  if (!/^\d{1,3}$/.test(score)) return null;
  const next = token + 1;
  const isPair =
    next < tokens.count && /^[-–]$/.test(gapAfter(tokens, token)) && tokens.shape[next] === Shape.Number;
  return isPair || next >= tokens.count || isCapitalised(tokens, next) ? score : null;
}

/** Numbers that make a line a table, and their share of its words. */
const TABLE = { numbers: 3, share: 1 / 3 };

/** "Washington 5 3 0 .625": a line of results or prices. */
function isInTable({ tokens, sentences, candidate }: Place): boolean {
  const sentence = sentences.of[candidate.first]!;
  const [from, to] = [sentences.first[sentence]!, sentences.first[sentence + 1]!];
  if (to - from > LONGEST_LINE) return false;
  let numbers = 0;
  let small = 0;
  for (let token = from; token < to; token++) {
    if (tokens.shape[token] === Shape.Number) numbers++;
    else if (tokens.shape[token] === Shape.Lower) small++;
  }
  // "launched 50 drones, 20 missiles and 4 bombs" is a sentence.
  if (small > numbers / 2) return false;
  return numbers >= TABLE.numbers && numbers >= (to - from) * TABLE.share;
}

/** Longest line taken for one of a table, in words. */
const LONGEST_LINE = 60;
