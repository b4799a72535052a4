import { createArena } from './arena.ts';
import { createReferentReader } from './describe-referents.ts';
import { score, type Evidence } from './features.ts';
import { createFormReader, findCandidates } from './find-candidates.ts';
import type { Surroundings } from './judge.ts';
import { judgeOnPage, type Around } from './judge-on-page.ts';
import type { Lexicon } from './lexicon.ts';
import type { Exception, FindRequest, Mention, PageContext, Reason } from './mention.ts';
import { createPageEvidence, namesakeIn, type PageEvidence } from './page-evidence.ts';
import { isAmongCapitals, isBareSurname, isMetonym, titleBefore } from './place.ts';
import { keep, readBlock } from './read-block.ts';
import type { ReadBlock } from './reading.ts';
import { createReasons } from './reasons.ts';
import { findTarget } from './target.ts';
import { createTokenizer, wordAt } from './tokenize.ts';
import { createUnwanted } from './unwanted.ts';

export interface Found {
  /** In the order of the text, never overlapping. */
  mentions: Mention[];
  reasons: Reason[];
  context: PageContext;
}

export type FindMentions = (request: FindRequest, exceptions?: readonly Exception[]) => Found;

/**
 * Makes the matcher of a lexicon.
 * @returns a function from blocks of text to the mentions in them. What one block establishes counts in all
 * of them, and what `context` carries from earlier requests of the same page counts too. `exceptions` are forms the
 * reader does not want marked. Never throws.
 */
export function createMatcher(lexicon: Lexicon): FindMentions {
  const tokenize = createTokenizer();
  const readForm = createFormReader(lexicon);
  const describeReferent = createReferentReader(lexicon);
  const arena = createArena();

  return function findMentions({ blocks, context }, exceptions = []) {
    arena.reset();
    const page = createPageEvidence(lexicon, describeReferent, context);
    const reader = { lexicon, describeReferent, isUnwanted: createUnwanted(exceptions), arena };
    // What is near to the first paragraph was read before, and is none of this request's business otherwise.
    const tail = context?.tail?.slice(-NEAR) ?? [];
    const texts = [...tail, ...blocks];
    const read = texts.flatMap((text, block) => {
      const tokens = tokenize(text);
      const { candidates, cues, blocked } = findCandidates(lexicon, tokens, readForm);
      for (const { number } of cues) page.noteCue(number);
      for (const span of blocked) {
        const namesake = namesakeIn(describeReferent(span.referent), { ...span, tokens });
        if (namesake) page.noteOther(namesake);
      }
      // What a rule asks for may stand in a paragraph of its own.
      return candidates.length + cues.length > 0
        ? [readBlock(reader, { tokens: keep(tokens, arena), number: block, candidates, cues })]
        : [];
    });
    const told = createPageEvidence(lexicon, describeReferent, undefined);
    for (const block of read) establish(block, block.block < tail.length ? told : page);
    for (const block of read) if (block.block >= tail.length) establishSurnames(block, page);
    const reasons = createReasons(lexicon);
    const mentions: Mention[] = [];
    const byNumber = new Map(read.map((block) => [block.block, block]));
    /** The blocks right before one, the nearest first; those without candidates are read when asked for. */
    const nothingIn = (text: string) => ({ tokens: keep(tokenize(text), arena), candidates: [], cues: [] });
    const blocksBefore = (number: number): ReadBlock[] =>
      Array.from({ length: Math.min(NEAR, number) }, (_, i) => {
        const near = number - 1 - i;
        let block = byNumber.get(near);
        if (!block)
          byNumber.set(near, (block = readBlock(reader, { ...nothingIn(texts[near]!), number: near })));
        return block;
      });
    for (const block of read) {
      for (const mention of decide(block, { page, blocksBefore: () => blocksBefore(block.block) })) {
        const { span, entry, evidence } = mention;
        if (span.block < tail.length) continue;
        mentions.push({
          block: span.block - tail.length,
          start: span.start,
          end: span.end,
          entities: span.entities,
          reason: reasons.numberOf(entry, evidence),
        });
      }
    }
    const end = texts.slice(-NEAR).map((text) => text.slice(-LONGEST_TAIL));
    return { mentions, reasons: reasons.all, context: { ...page.context(), tail: end } };
  };
}

/** Blocks before the one at hand that count as near. */
export const NEAR = 2;

/** How much of each a page context carries, in UTF-16 code units. */
export const LONGEST_TAIL = 2000;

/** First pass: names that need nothing else establish their referents for the whole page. */
function establish(read: ReadBlock, page: PageEvidence): void {
  for (const readings of read.choices) {
    const target = readings[0] && findTarget(readings[0], page);
    if (target) page.noteTarget(readings[0]!.referent, target.isOwn);
    for (const { place, referent, surroundings } of readings) {
      if (surroundings.namesake) page.noteOther(surroundings.namesake);
      if (surroundings.evidence.some(({ feature }) => feature === 'team')) page.noteSport();
      if (isMetonym(place) && isAmongCapitals(place)) page.noteCapital(referent);
      const isInFull = surroundings.from !== undefined;
      if ((place.needsSupport && !isInFull) || score(surroundings.evidence) <= 0) continue;
      const sentence = read.sentences.of[place.candidate.first]!;
      let sentencesOf = read.namedIn.get(referent);
      if (!sentencesOf) read.namedIn.set(referent, (sentencesOf = new Set()));
      sentencesOf.add(sentence);
      // A surname alone, or a capital for its government, is what the page's names must support, not the other way.
      if (isInFull || ((!isBareSurname(place) || titleBefore(place)) && !isMetonym(place)))
        page.name(referent);
      break;
    }
  }
}

/** A surname that the briefing counts without more, and that nobody else on the page has, is as good as the full name. */
function establishSurnames({ choices }: ReadBlock, page: PageEvidence): void {
  for (const [reading] of choices) {
    if (!reading) continue;
    const { place, referent, surroundings } = reading;
    if (place.needsSupport || !isBareSurname(place) || score(surroundings.evidence) <= 0) continue;
    if (page.otherCalled(wordAt(place.tokens, place.candidate.last)) === undefined) page.name(referent);
  }
}

interface Decided {
  span: Omit<Mention, 'reason'>;
  entry: number;
  evidence: Evidence[];
}

/** Second pass: everything the page told is known; each candidate becomes a mention or none. */
function decide(read: ReadBlock, around: Omit<Around, 'read'>): Decided[] {
  return read.choices.flatMap((readings) => {
    for (const reading of readings) {
      const onPage = judgeOnPage(reading, { read, page: around.page, blocksBefore: around.blocksBefore });
      const own = reading.surroundings.evidence;
      const evidence = onPage.length === 0 ? own : [...own, ...onPage];
      if (score(evidence) <= 0) continue;
      const { first, last } = reading.place.candidate;
      read.decided.push({ referent: reading.referent, first, last });
      return [
        {
          span: {
            block: read.block,
            start: read.tokens.start[startOf(reading.surroundings, first)]!,
            end: read.tokens.end[last]!,
            entities: reading.place.referent.entities,
          },
          entry: reading.entry,
          evidence,
        },
      ];
    }
    return [];
  });
}

const startOf = ({ from }: Surroundings, first: number): number => from ?? first;
