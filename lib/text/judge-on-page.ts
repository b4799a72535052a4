import { countries } from './english.ts';
import type { Evidence } from './features.ts';
import type { Need, Rule } from './lexicon.ts';
import type { PageEvidence } from './page-evidence.ts';
import { inSameSentence, isBareSurname, isMetonym } from './place.ts';
import type { ReadBlock, Reading } from './reading.ts';
import { isCapitalised } from './surroundings.ts';
import { gapAfter, Shape, wordAt } from './tokenize.ts';

export interface Around {
  read: ReadBlock;
  page: PageEvidence;
  /** The blocks near before this one, the nearest first. */
  blocksBefore(): readonly ReadBlock[];
}

/** What the rest of the page says of a reading, once the whole page has been read. */
export function judgeOnPage(reading: Reading, around: Around): Evidence[] {
  const { rule, place } = reading;
  const evidence: Evidence[] = [];
  if (rule && rule.needs.length > 0) evidence.push(...judgeNeeds(reading, rule, around));
  const against = rule && findAgainst(reading, rule, around.read);
  if (against) evidence.push({ feature: 'ruled-out-nearby', detail: against });
  if (isBareSurname(place) || isMetonym(place)) evidence.push(...judgeShortName(reading, around.page));
  else if (isMaybe(reading) && around.page.isNamed(reading.referent))
    evidence.push({ feature: 'named-on-page', detail: place.referent.name });
  const target = rule && findOtherTarget(reading, rule);
  if (target) evidence.push({ feature: 'another-target', detail: target });
  if (isOtherOnes(reading, around)) evidence.push({ feature: 'another-antecedent' });
  return evidence;
}

const isMaybe = ({ surroundings: { evidence } }: Reading): boolean =>
  evidence.some(({ feature }) => feature === 'maybe-longer-name' || feature === 'maybe-another-person');

/** A surname alone, or a capital for its government: what else the page names decides whose it is. */
function judgeShortName(reading: Reading, page: PageEvidence): Evidence[] {
  const { place, referent, surroundings } = reading;
  const isNamed = page.isNamed(referent);
  const word = wordAt(place.tokens, place.candidate.last);
  const other = page.otherCalled(word);
  const evidence: Evidence[] = [];
  // "Washington state" is not undone by a mention of the United States, as another Trump is by Donald Trump.
  const isOthers = other !== undefined && (!isNamed || other.endsWith(' state'));
  if (isOthers && surroundings.from === undefined)
    evidence.push({ feature: 'namesake-on-page', detail: other });
  const isTeam = isMetonym(place) && page.isSport;
  if (isTeam) evidence.push({ feature: 'sports-page' });
  if (isNamed && (isTeam || isMaybe(reading)))
    evidence.push({ feature: 'named-on-page', detail: place.referent.name });
  return evidence;
}

function judgeNeeds(reading: Reading, rule: Rule, around: Around): Evidence[] {
  const evidence: Evidence[] = [];
  for (const need of rule.needs) {
    const met = howMet(reading, need, around);
    if (met !== null) {
      evidence.push({ feature: 'needs-met', ...(met && { detail: met }) });
      continue;
    }
    const isIntroduction = isBareSurname(reading.place) && need.referents.includes(reading.referent);
    if (!isIntroduction) return [{ feature: 'needs-missing' }];
    if (reading.surroundings.from !== undefined) continue;
    evidence.push({ feature: 'not-introduced', detail: reading.place.referent.name });
    if (around.page.isInStory(reading.place.referent)) evidence.push({ feature: 'story-around' });
  }
  return evidence;
}

/** @returns what meets a need, as written or "" where only its number is known; null when nothing does */
function howMet(
  reading: Reading,
  { referents, cues, within }: Need,
  { read, page, blocksBefore }: Around,
): string | null {
  const sentence = sentenceOf(reading, read);
  const near = within === 'near' ? [read, ...blocksBefore()] : [read];
  for (const referent of referents) {
    const isMet =
      within === 'page'
        ? page.isNamed(referent)
        : within === 'sentence'
          ? read.namedIn.get(referent)?.has(sentence)
          : near.some(({ namedIn }) => namedIn.has(referent));
    if (isMet) return page.nameOf(referent);
  }
  for (const cue of cues) {
    if (within === 'page' && page.hasCue(cue)) return cueIn(cue, read) ?? '';
    if (within === 'sentence') {
      if (read.cuesIn.get(cue)?.has(sentence)) return cueIn(cue, read) ?? '';
      continue;
    }
    const holder = within === 'page' ? undefined : near.find(({ cuesIn }) => cuesIn.has(cue));
    if (holder) return cueIn(cue, holder) ?? '';
  }
  return null;
}

function cueIn(cue: number, { cuesIn, tokens }: ReadBlock): string | undefined {
  const [found] = cuesIn.get(cue)?.values() ?? [];
  return found && tokens.text.slice(tokens.start[found.first]!, tokens.end[found.last]!);
}

function findAgainst(reading: Reading, { against }: Rule, read: ReadBlock): string | null {
  const sentence = sentenceOf(reading, read);
  for (const cue of against) {
    const found = read.cuesIn.get(cue)?.get(sentence);
    if (found) return read.tokens.text.slice(read.tokens.start[found.first]!, read.tokens.end[found.last]!);
  }
  return null;
}

/** Words looked at behind "on" and "against" for whom a measure is aimed at. */
const LOOK_AHEAD = 5;

const aiming = new Set(['on', 'against', 'upon']);

/** "sanctions on Serbia", "Iran sanctions": a measure aimed at another country than the rule asks for. */
function findOtherTarget({ place }: Reading, { needs }: Rule): string | null {
  const { tokens, candidate, referent } = place;
  if (referent.kind !== 'measure' || needs.length === 0) return null;
  const isOther = (token: number) => countries.has(wordAt(tokens, token)) && isCapitalised(tokens, token);
  const written = (token: number) => tokens.text.slice(tokens.start[token]!, tokens.end[token]!);
  const before = candidate.first - 1;
  if (before >= 0 && isOther(before) && gapAfter(tokens, before) === ' ') return written(before);
  const next = candidate.last + 1;
  if (next >= tokens.count || !aiming.has(wordAt(tokens, next))) return null;
  const end = Math.min(tokens.count, next + 1 + LOOK_AHEAD);
  for (let token = next + 1; token < end && inSameSentence(place, token, next); token++) {
    if (isCapitalised(tokens, token)) return isOther(token) ? written(token) : null;
  }
  return null;
}

/** How far back the last use of a noun is looked for, in words. */
const LOOK_BACK = 150;

/**
 * "the truce", "the deal": points back to the last truce that was spoken of. If that was none of this referent's
 * ("a Gaza truce"), neither is this.
 */
function isOtherOnes(reading: Reading, { read, blocksBefore }: Around): boolean {
  const { tokens, candidate } = reading.place;
  const { first, last } = candidate;
  if (last === first || tokens.shape[last] !== Shape.Lower || wordAt(tokens, first) !== 'the') return false;
  const noun = tokens.hash[last]!;
  let left = LOOK_BACK;
  for (const block of [read, ...blocksBefore()]) {
    for (
      let token = block === read ? first - 1 : block.tokens.count - 1;
      token >= 0 && left > 0;
      token--, left--
    ) {
      if (block.tokens.hash[token] !== noun) continue;
      const holder = block.decided.findLast((mention) => mention.first <= token && mention.last >= token);
      return holder ? holder.referent !== reading.referent : !isNamedBefore(reading, block, token);
    }
  }
  return false;
}

/** The noun may stand in a name that is a form cut short: then the sentence tells whose it is. */
function isNamedBefore({ referent }: Reading, block: ReadBlock, token: number): boolean {
  return block.namedIn.get(referent)?.has(block.sentences.of[token]!) ?? false;
}

const sentenceOf = ({ place: { candidate } }: Reading, { sentences }: ReadBlock): number =>
  sentences.of[candidate.first]!;
