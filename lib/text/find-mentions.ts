import { takeApart } from './written-form.ts';
import type { Evidence } from './features.ts';
import { score, weights } from './features.ts';
import { createFormReader, findCandidates, type Candidate, type Cue } from './find-candidates.ts';
import { judgeSurroundings, type Surroundings } from './judge.ts';
import { judgeOnPage, type Around } from './judge-on-page.ts';
import {
  EntryKind,
  entitiesOf,
  kindOfEntry,
  kindOfReferent,
  nameOfReferent,
  ruleOf,
  stringAt,
  type Lexicon,
} from './lexicon.ts';
import type { Exception, FindRequest, Mention, PageContext, Reason } from './mention.ts';
import { createPageEvidence, namesakeIn, type PageEvidence } from './page-evidence.ts';
import {
  isAmongCapitals,
  isBareSurname,
  isMetonym,
  titleBefore,
  type Place,
  type Referent,
} from './place.ts';
import type { ReadBlock, Reading } from './reading.ts';
import { findSentences } from './surroundings.ts';
import { findTarget } from './target.ts';
import { createTokenizer, wordAt, type Tokens } from './tokenize.ts';

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

  return function findMentions({ blocks, context }, exceptions = []) {
    tokenize.release();
    const page = createPageEvidence(lexicon, describeReferent, context);
    const isUnwanted = createUnwanted(exceptions);
    const read = blocks.flatMap((text, block) => {
      const tokens = tokenize(text);
      const { candidates, cues, blocked } = findCandidates(lexicon, tokens, readForm);
      for (const { number } of cues) page.noteCue(number);
      for (const span of blocked) {
        const namesake = namesakeIn(describeReferent(span.referent), { ...span, tokens });
        if (namesake) page.noteOther(namesake);
      }
      if (candidates.length === 0) return [];
      tokenize.keep();
      return [readBlock({ lexicon, describeReferent, isUnwanted, tokens, number: block, candidates, cues })];
    });
    for (const block of read) establish(block, page);
    for (const block of read) establishSurnames(block, page);
    const reasons = createReasons(lexicon);
    const mentions: Mention[] = [];
    const byNumber = new Map(read.map((block) => [block.block, block]));
    /** The blocks right before one, the nearest first; those without candidates are read when asked for. */
    const blocksBefore = (number: number): ReadBlock[] =>
      Array.from({ length: Math.min(NEAR, number) }, (_, i) => {
        const near = number - 1 - i;
        let block = byNumber.get(near);
        if (!block) {
          byNumber.set(near, (block = plainBlock(tokenize(blocks[near]!), near)));
          tokenize.keep();
        }
        return block;
      });
    for (const block of read) {
      for (const mention of decide(block, { page, blocksBefore: () => blocksBefore(block.block) })) {
        mentions.push({ ...mention.span, reason: reasons.numberOf(mention) });
      }
    }
    return { mentions, reasons: reasons.all, context: page.context() };
  };
}

/** Blocks before the one at hand that count as near. */
const NEAR = 2;

/** A cache of referents' descriptions, for as long as a lexicon is in memory. */
function createReferentReader(lexicon: Lexicon): (referent: number) => Referent {
  const known = new Map<number, Referent>();
  const tokenize = createTokenizer();
  return (number) => {
    let referent = known.get(number);
    if (!referent) {
      if (known.size > MOST_REFERENTS_KEPT) known.clear();
      let nameWords: string[] | undefined;
      const name = nameOfReferent(lexicon, number);
      referent = {
        entities: entitiesOf(lexicon, number),
        kind: kindOfReferent(lexicon, number),
        name,
        get nameWords() {
          return (nameWords ??= wordsOf(tokenize(name)));
        },
      };
      known.set(number, referent);
    }
    return referent;
  };
}

const wordsOf = (tokens: Tokens): string[] =>
  Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));

/** Referents kept described in memory: far more than any reading day meets. */
const MOST_REFERENTS_KEPT = 10_000;

type IsUnwanted = (place: Pick<Place, 'referent' | 'form'>) => boolean;

/** Tells whether the reader said "Not this" of a form. */
function createUnwanted(exceptions: readonly Exception[]): IsUnwanted {
  if (exceptions.length === 0) return () => false;
  const unwanted = new Set(exceptions.map(({ entity, form }) => `${entity} ${inWords(form)}`));
  return ({ referent, form }) => {
    const words = inWords(form);
    return referent.entities.some((entity) => unwanted.has(`${entity} ${words}`));
  };
}

/** "U.S." and "US" are the same to whoever says "Not this". */
const inWords = (form: string): string => takeApart(form).words.join(' ');

interface FoundInBlock {
  lexicon: Lexicon;
  describeReferent: (referent: number) => Referent;
  isUnwanted: IsUnwanted;
  tokens: Tokens;
  number: number;
  candidates: Candidate[];
  cues: Cue[];
}

function readBlock({
  lexicon,
  describeReferent,
  isUnwanted,
  tokens,
  number,
  candidates,
  cues,
}: FoundInBlock): ReadBlock {
  const sentences = findSentences(tokens);
  /** Token → 1 + the referent of the form that stands there, or 0. */
  const known = new Uint32Array(tokens.count);
  for (const { first, last, entries } of candidates)
    known.fill(1 + lexicon.entryTarget[entries[0]!]!, first, last + 1);
  const isKnown = (token: number) => known[token]! > 0;
  const referentAt = (token: number) => known[token]! - 1;
  const readingsOf = (candidate: Candidate): Reading[] => {
    const readings = candidate.entries.map((entry): Reading => {
      const number = lexicon.entryTarget[entry]!;
      const referent = describeReferent(number);
      const rule = ruleOf(lexicon, entry);
      const needsSupport = rule !== null && rule.needs.length > 0;
      let form: string | undefined;
      const place = {
        tokens,
        sentences,
        candidate,
        referent,
        needsSupport,
        isKnown,
        referentAt,
        get form() {
          return (form ??= stringAt(lexicon.entryText, entry));
        },
      };
      const surroundings = judgeSurroundings(place);
      if (isUnwanted(place)) surroundings.evidence.push({ feature: 'reader-said-no' });
      return { entry, place, referent: number, rule, surroundings };
    });
    return candidate.shorter ? [...readings, ...readingsOf(candidate.shorter)] : readings;
  };
  const block = plainBlock(tokens, number, sentences);
  block.choices = candidates.map(readingsOf);
  for (const cue of cues) {
    let sentencesOf = block.cuesIn.get(cue.number);
    if (!sentencesOf) block.cuesIn.set(cue.number, (sentencesOf = new Map()));
    sentencesOf.set(sentences.of[cue.first]!, cue);
  }
  return block;
}

/** A block in which nothing was found yet. */
const plainBlock = (tokens: Tokens, block: number, sentences = findSentences(tokens)): ReadBlock => ({
  block,
  tokens,
  sentences,
  cuesIn: new Map(),
  choices: [],
  namedIn: new Map(),
  decided: [],
});

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
      const evidence = [...reading.surroundings.evidence, ...judgeOnPage(reading, { read, ...around })];
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

/** Gathers reasons, each once. */
function createReasons(lexicon: Lexicon) {
  const all: Reason[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    numberOf({ entry, evidence }: Decided): number {
      const key = `${entry} ${evidence.map(({ feature, detail }) => `${feature} ${detail}`).join()}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number =
          all.push({
            form: stringAt(lexicon.entryText, entry),
            case: kindOfEntry(lexicon, entry) === EntryKind.AnyCase ? 'any' : 'exact',
            evidence: evidence.map((found) => ({ ...found, weight: weights[found.feature] })),
          }) - 1;
        numbers.set(key, number);
      }
      return number;
    },
  };
}
