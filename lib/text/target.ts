import { countries } from './english.ts';
import type { EntityKind } from './briefing.ts';
import type { Need } from './lexicon.ts';
import type { PageEvidence } from './page-evidence.ts';
import { inSameSentence, opensSentence, styleAt, type Place } from './place.ts';
import type { Reading } from './reading.ts';
import { isCapitalised, Style } from './surroundings.ts';
import { gapAfter, wordAt, writtenAt } from './tokenize.ts';

/** Whom or what a measure or an event is aimed at, where the words right around it say so. */
export interface Target {
  /** Whether it is somebody the form's rule asks for. */
  isOwn: boolean;
  written: string;
}

/** Words that lead from a noun to whom it is aimed at. */
const aiming: Partial<Record<EntityKind, ReadonlySet<string>>> = {
  measure: new Set(['on', 'against', 'upon', 'targeting']),
  event: new Set(['of']),
};

/** Words looked at behind them. */
const LOOK_AHEAD = 6;

/** "sanctions on Serbia", "Iran sanctions", "the invasion of Iraq": whose, as far as the place itself tells. */
export function findTarget(reading: Reading, page: Pick<PageEvidence, 'nameOf'>): Target | null {
  const { place } = reading;
  const leads = aiming[place.referent.kind];
  const needs = reading.rule?.needs;
  if (!leads || !needs || needs.length === 0) return null;
  const isOwnAt = (token: number) => isOwn(place, token, { needs, page });
  const { tokens, candidate } = place;
  const before = candidate.first - 1;
  const next = candidate.last + 1;
  // "Poland sanctions Russian firms": a verb.
  const isVerb =
    next < tokens.count && isCapitalised(tokens, next) && gapAfter(tokens, candidate.last) === ' ';
  if (before >= 0 && !isVerb && gapAfter(tokens, before) === ' ' && !isOwnAt(before)) {
    // Whoever stands before an invasion leads it; before sanctions may stand who imposes them: "Western".
    const isSide = place.referent.kind === 'event' ? isNameLike(place, before) : isCountry(place, before);
    if (isSide) return { isOwn: false, written: writtenAt(tokens, before) };
  }
  const lead = candidate.last + 1;
  if (
    lead >= tokens.count ||
    !leads.has(wordAt(tokens, lead)) ||
    !inSameSentence(place, lead, candidate.last)
  )
    return null;
  const end = Math.min(tokens.count, lead + 1 + LOOK_AHEAD);
  let other: Target | null = null;
  for (let token = lead + 1; token < end && inSameSentence(place, token, lead); token++) {
    // "sanctions on it, said …": past a comma somebody else is spoken of.
    if (/[,;:—–]/.test(gapAfter(tokens, token - 1))) break;
    if (!isCapitalised(tokens, token)) {
      // "on Iran and Russia" goes on; "of Kursk angered Russia" does not.
      if (other && !/^(?:and|or)$/.test(wordAt(tokens, token))) break;
      continue;
    }
    // "Moscow's ally Belarus" is Belarus.
    const isOwner = /^['’]/.test(gapAfter(tokens, token));
    if (!isOwner && isOwnAt(token) && isObject(place, token, needs))
      return { isOwn: true, written: writtenAt(tokens, token) };
    const isNamed =
      place.referentAt(token) >= 0 || isCountry(place, token) || place.referent.kind === 'event';
    if (!isNamed && !isOwner) return other;
    if (!isOwner) other ??= { isOwn: false, written: writtenAt(tokens, token) };
  }
  return other;
}

/** A name of somebody the rule asks for, or an adjective made of it: "Russia", "Moscow", "Russian". */
function isOwn(
  place: Place,
  token: number,
  { needs, page }: { needs: readonly Need[]; page: Pick<PageEvidence, 'nameOf'> },
): boolean {
  const known = place.referentAt(token);
  const word = wordAt(place.tokens, token);
  return needs.some(({ referents }) =>
    referents.some((referent) => referent === known || isMadeOf(word, page.nameOf(referent).toLowerCase())),
  );
}

/** The last thing an event needs is whom it befalls: "invasion of Russia" is none of Ukraine's. */
function isObject(place: Place, token: number, needs: readonly Need[]): boolean {
  const known = place.referentAt(token);
  return place.referent.kind !== 'event' || known < 0 || needs.at(-1)!.referents.includes(known);
}

/** Shortest part of a name that its adjective keeps: "Ukrain-ian". */
const STEM = 5;

const isMadeOf = (word: string, name: string): boolean =>
  name.length >= STEM && word.startsWith(name.slice(0, Math.max(STEM, name.length - 1)));

function isCountry({ tokens }: Place, token: number): boolean {
  return countries.has(wordAt(tokens, token)) && isCapitalised(tokens, token);
}

const isNameLike = (place: Place, token: number): boolean =>
  isCapitalised(place.tokens, token) && !opensSentence(place, token) && styleAt(place) === Style.Plain;
