import type { Evidence } from './features.ts';
import type { Need, Rule } from './lexicon.ts';
import type { PageEvidence } from './page-evidence.ts';
import { isBareSurname, isMetonym } from './place.ts';
import type { ReadBlock, Reading } from './reading.ts';
import { previousWord } from './surroundings.ts';
import { findTarget } from './target.ts';
import { Shape, wordAt } from './tokenize.ts';

export interface Around {
  read: ReadBlock;
  page: PageEvidence;
  /** The blocks near before this one, the nearest first. */
  blocksBefore(): readonly ReadBlock[];
}

/** What the rest of the page says of a reading, once the whole page has been read. */
export function judgeOnPage(reading: Reading, around: Around): Evidence[] {
  const { rule, place } = reading;
  const evidence: Evidence[] = reading.isUnwanted ? [{ feature: 'reader-said-no' }] : [];
  if (rule && rule.needs.length > 0) evidence.push(...judgeNeeds(reading, rule, around));
  const against =
    rule &&
    (findAgainst(reading, rule, around.read) ?? findAgainstOnPage(reading, rule, around.page, evidence));
  if (against !== null) evidence.push({ feature: 'ruled-out-nearby', ...(against && { detail: against }) });
  if (isBareSurname(place) || isMetonym(place)) evidence.push(...judgeShortName(reading, around.page));
  else if (isMaybe(reading) && around.page.isNamed(reading.referent))
    evidence.push({ feature: 'named-on-page', detail: place.referent.name });
  const target = findTarget(reading, around.page);
  if (target)
    evidence.push({ feature: target.isOwn ? 'target-named' : 'another-target', detail: target.written });
  else if (around.page.isMostlyElsewhere(reading.referent)) evidence.push({ feature: 'another-target' });
  if (isOtherOnes(reading, around)) evidence.push({ feature: 'another-antecedent' });
  return evidence;
}

/** A word against a form rules it out on the whole page, where nothing else of its story speaks for it. */
function findAgainstOnPage(
  { place, referent }: Reading,
  rule: Rule,
  page: PageEvidence,
  evidence: readonly Evidence[],
): string | null {
  if (!isRuledOutOnPage(rule, page)) return null;
  const isMissing = evidence.some(({ feature }) => feature === 'needs-missing');
  return isMissing || (!isMetonym(place) && page.isAlone(referent)) ? '' : null;
}

const isRuledOutOnPage = ({ against }: Rule, page: PageEvidence): boolean => against.some(page.hasCue);

const isMaybe = ({ surroundings: { evidence } }: Reading): boolean =>
  evidence.some(({ feature }) => feature === 'maybe-longer-name' || feature === 'maybe-another-person');

/** A surname alone, or a capital for its government: what else the page names decides whose it is. */
function judgeShortName(reading: Reading, page: PageEvidence): Evidence[] {
  const { place, referent, surroundings } = reading;
  const isNamed = page.isNamed(referent);
  const isCapital = isMetonym(place);
  const other = page.otherCalled(wordAt(place.tokens, place.candidate.last));
  const evidence: Evidence[] = [];
  // Donald Trump's full name undoes another Trump; the United States do not undo George Washington: what makes
  // Washington the capital is that it stands beside others.
  const isCleared = isCapital ? page.isCapital(referent) : isNamed;
  if (other !== undefined && surroundings.from === undefined && (!isCleared || isHers(reading)))
    evidence.push({ feature: 'namesake-on-page', detail: other });
  // "Idaho" anywhere on a page that never names Russia.
  const elsewhere =
    isCapital &&
    !isNamed &&
    !page.isCapital(referent) &&
    reading.rule &&
    isRuledOutOnPage(reading.rule, page);
  if (elsewhere) evidence.push({ feature: 'ruled-out-nearby' });
  const isTeam = isCapital && page.isSport;
  if (isTeam) evidence.push({ feature: 'sports-page' });
  if (isNamed && (isTeam || isMaybe(reading)))
    evidence.push({ feature: 'named-on-page', detail: place.referent.name });
  return evidence;
}

/** "Mrs. Trump", where another of that name is on the page. */
function isHers({ place: { tokens, candidate, referent } }: Reading): boolean {
  const before = previousWord(tokens, candidate.first);
  return referent.kind === 'person' && before !== null && wordAt(tokens, before.token) === 'mrs';
}

function judgeNeeds(reading: Reading, rule: Rule, around: Around): Evidence[] {
  const evidence: Evidence[] = [];
  for (const need of rule.needs) {
    const met = howMet(reading, need, around);
    // What the page says plainly of a measure's target, and nothing speaks against, holds for all of it.
    const isHere = () => around.page.isMostlyHere(reading.referent) && !isRuledOutOnPage(rule, around.page);
    if (met !== null || isHere()) {
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

/** How far back the last use of a noun is looked for, in words. */
const LOOK_BACK = 150;

/**
 * "the truce", "the deal": points back to the last truce that was spoken of. If that was none of this referent's
 * ("a Gaza truce"), neither is this.
 */
function isOtherOnes(reading: Reading, { read, blocksBefore }: Around): boolean {
  const { tokens, candidate } = reading.place;
  const { first, last } = candidate;
  if (tokens.shape[last] !== Shape.Lower || wordAt(tokens, first) !== 'the') return false;
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
