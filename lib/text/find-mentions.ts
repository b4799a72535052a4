import { nameSuffixes, regions } from './english.ts';
import { createFormReader, findCandidates, type Candidate, type Cue } from './find-candidates.ts';
import {
  isBareSurname,
  isMetonym,
  judgeSurroundings,
  score,
  titleBefore,
  type Feature,
  type Place,
  type Referent,
} from './judge.ts';
import { entitiesOf, kindOfReferent, ruleOf, stringAt, type Lexicon, type Rule } from './lexicon.ts';
import type { FindRequest, Mention, PageContext } from './mention.ts';
import { findSentences, type Sentences } from './surroundings.ts';
import { createTokenizer, wordAt, type Tokens } from './tokenize.ts';

export type FindMentions = (request: FindRequest) => { mentions: Mention[]; context: PageContext };

/** Most names of others a page context carries: a page that lists a telephone book must not grow it. */
const MOST_OTHERS = 200;

/**
 * Makes the matcher of a lexicon.
 * @returns a function from blocks of text to the mentions in them. What one block establishes counts in all
 * of them, and what `context` carries from earlier requests of the same page counts too. Never throws.
 */
export function createMatcher(lexicon: Lexicon): FindMentions {
  const tokenize = createTokenizer();
  const readForm = createFormReader(lexicon);
  const describeReferent = createReferentReader(lexicon);

  return function findMentions({ blocks, context }) {
    const page = recall(context, lexicon);
    const read = blocks.flatMap((text, block) => {
      const tokens = tokenize(text);
      const { candidates, cues, blocked } = findCandidates(lexicon, tokens, readForm);
      for (const { number } of cues) page.cues.add(number);
      for (const span of blocked) noteNamesake(describeReferent(span.referent), { ...span, tokens }, page);
      return candidates.length > 0
        ? [readBlock({ lexicon, describeReferent, tokens: keep(tokens), block, candidates, cues })]
        : [];
    });
    for (const block of read) establish(block, page);
    const mentions = read.flatMap((block) => decide(block, page));
    return {
      mentions,
      context: {
        lexicon: lexicon.stamp,
        named: [...page.named],
        cues: [...page.cues],
        others: [...page.others].slice(0, MOST_OTHERS),
      },
    };
  };
}

function recall(context: PageContext | undefined, { stamp, referentKind }: Lexicon): Page {
  const isOurs = context?.lexicon === stamp;
  return {
    named: new Set(isOurs ? context.named.filter((referent) => referent < referentKind.length) : []),
    cues: new Set(isOurs ? context.cues : []),
    others: new Set(context?.others),
  };
}

/** A cache of referents' descriptions, for as long as a lexicon is in memory. */
function createReferentReader(lexicon: Lexicon): (referent: number) => Referent {
  const known = new Map<number, Referent>();
  const tokenize = createTokenizer();
  return (number) => {
    let referent = known.get(number);
    if (!referent) {
      if (known.size > MOST_REFERENTS_KEPT) known.clear();
      let nameWords: string[] | undefined;
      referent = {
        entities: entitiesOf(lexicon, number),
        kind: kindOfReferent(lexicon, number),
        get nameWords() {
          return (nameWords ??= wordsOf(tokenize(stringAt(lexicon.referentName, number))));
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

/** What the page as a whole has told. */
interface Page {
  named: Set<number>;
  others: Set<string>;
  cues: Set<number>;
}

/** One reading of a candidate: an entry of the lexicon, held against what stands around it. */
interface Reading {
  place: Place;
  referent: number;
  rule: Rule | null;
  features: Feature[];
  namesake: string | undefined;
}

interface ReadBlock {
  block: number;
  tokens: Tokens;
  sentences: Sentences;
  cues: Cue[];
  /** Per candidate, the longest form first. */
  choices: Reading[][];
  /** Sentence → referents named in it beyond doubt. */
  namedIn: Map<number, Set<number>>;
}

/** The tokenizer reuses its arrays; a block that is looked at again needs its own. */
const keep = ({ text, count, start, end, hash, shape }: Tokens): Tokens => ({
  text,
  count,
  start: start.slice(0, count),
  end: end.slice(0, count),
  hash: hash.slice(0, count),
  shape: shape.slice(0, count),
});

interface FoundInBlock {
  lexicon: Lexicon;
  describeReferent: (referent: number) => Referent;
  tokens: Tokens;
  block: number;
  candidates: Candidate[];
  cues: Cue[];
}

function readBlock({ lexicon, describeReferent, tokens, block, candidates, cues }: FoundInBlock): ReadBlock {
  const sentences = findSentences(tokens);
  const known = new Uint8Array(tokens.count);
  for (const { first, last } of candidates) known.fill(1, first, last + 1);
  const isKnown = (token: number) => known[token] === 1;
  const readingsOf = (candidate: Candidate): Reading[] => {
    const readings = candidate.entries.map((entry): Reading => {
      const referent = lexicon.entryTarget[entry]!;
      const rule = ruleOf(lexicon, entry);
      const needsSupport = rule !== null && rule.referents.length + rule.cues.length > 0;
      const place = {
        tokens,
        sentences,
        candidate,
        referent: describeReferent(referent),
        needsSupport,
        isKnown,
      };
      const { features, namesake } = judgeSurroundings(place);
      return { place, referent, rule, features, namesake };
    });
    return candidate.shorter ? [...readings, ...readingsOf(candidate.shorter)] : readings;
  };
  return { block, tokens, sentences, cues, choices: candidates.map(readingsOf), namedIn: new Map() };
}

/** "Ivana Trump" or "Moscow, Idaho", ruled out by the briefing, is a namesake all the same; "Trump Tower" is none. */
function noteNamesake(
  { kind, nameWords }: Referent,
  { tokens, first, last }: { tokens: Tokens; first: number; last: number },
  page: Page,
): void {
  const words = Array.from({ length: last - first + 1 }, (_, i) => wordAt(tokens, first + i));
  const end = words.at(-1)!;
  const isNamesake = kind === 'person' ? end === nameWords.at(-1) || nameSuffixes.has(end) : regions.has(end);
  if (isNamesake) page.others.add(words.join(' '));
}

/** First pass: names that need nothing else establish their referents for the whole page. */
function establish({ choices, namedIn }: ReadBlock, page: Page): void {
  for (const readings of choices) {
    for (const reading of readings) {
      if (reading.namesake) page.others.add(reading.namesake);
      if (reading.place.needsSupport || score(reading.features) <= 0) continue;
      const sentence = sentenceOf(reading);
      namedIn.set(sentence, (namedIn.get(sentence) ?? new Set()).add(reading.referent));
      // A surname alone, or a capital for its government, is what the page's names must support, not the other way.
      if ((!isBareSurname(reading.place) || titleBefore(reading.place)) && !isMetonym(reading.place))
        page.named.add(reading.referent);
      break;
    }
  }
}

/** Second pass: everything the page told is known; each candidate becomes a mention or none. */
function decide(read: ReadBlock, page: Page): Mention[] {
  return read.choices.flatMap((readings) => {
    const chosen = readings.find(
      (reading) => score([...reading.features, ...judgeOnPage(reading, read, page)]) > 0,
    );
    if (!chosen) return [];
    const { first, last } = chosen.place.candidate;
    return [
      {
        block: read.block,
        start: read.tokens.start[first]!,
        end: read.tokens.end[last]!,
        entities: chosen.place.referent.entities,
      },
    ];
  });
}

function judgeOnPage(reading: Reading, read: ReadBlock, page: Page): Feature[] {
  const features: Feature[] = [];
  const { rule, referent, place } = reading;
  if (rule && place.needsSupport)
    features.push(areNeedsMet(reading, rule, read, page) ? 'needs-met' : 'needs-missing');
  if (
    rule &&
    read.cues.some(
      ({ number, first }) =>
        rule.against.includes(number) && read.sentences.of[first] === sentenceOf(reading),
    )
  ) {
    features.push('ruled-out-nearby');
  }
  if ((isBareSurname(place) || isMetonym(place)) && !page.named.has(referent)) {
    const word = wordAt(place.tokens, place.candidate.last);
    if ([...page.others].some((other) => other.split(' ').includes(word))) features.push('namesake-on-page');
  }
  return features;
}

function areNeedsMet(
  reading: Reading,
  rule: Rule,
  { sentences, cues, namedIn }: ReadBlock,
  page: Page,
): boolean {
  const sentence = sentenceOf(reading);
  switch (rule.within) {
    case 'sentence':
      return (
        rule.referents.some((number) => namedIn.get(sentence)?.has(number)) ||
        cues.some(({ number, first }) => rule.cues.includes(number) && sentences.of[first] === sentence)
      );
    case 'paragraph':
      return (
        rule.referents.some((number) => [...namedIn.values()].some((named) => named.has(number))) ||
        cues.some(({ number }) => rule.cues.includes(number))
      );
    case 'page':
      return (
        rule.referents.some((number) => page.named.has(number)) ||
        rule.cues.some((number) => page.cues.has(number))
      );
  }
}

const sentenceOf = ({ place: { sentences, candidate } }: Reading): number => sentences.of[candidate.first]!;
