import { AhoCorasick } from '@monyone/aho-corasick';
import nlp from 'compromise/one';
import { briefingOf } from './briefing-of.ts';
import { buildEngine } from './build-engine.ts';
import { median, rounded, timeOf } from './measure.ts';
import { nameEntities } from './names.ts';
import { readTexts } from './texts.ts';
import type { Part } from './section.ts';

const SIZES = [50, 1_000, 10_000, 100_000, 1_000_000];

const ROUNDS = 5;

/** Longest that a rival may take to be built or to read a part of the text, in milliseconds: beyond, it is left out. */
const PATIENCE = 60_000;

/** A way to find terms in a text. */
interface Rival {
  name: string;
  /** @returns a function that finds the terms, and tells how many there are */
  build(terms: readonly string[]): (blocks: readonly string[]) => number;
  /** Only so many characters are read at a time, where more would take minutes. */
  reads: (terms: number) => number;
  /** Most terms it can be built of at all. */
  most?: number;
}

/** What one would use instead, on the same texts with the same terms, in the same process. */
export const benchRivals: Part = async () => {
  const { compileLexicon, createMatcher } = await buildEngine();
  const parallax: Rival = {
    name: 'Parallax',
    reads: () => 200_000,
    build: (terms) => {
      const forms = terms.map((text) => ({ text }));
      // One entity a term: what it finds is what the others find, judged besides.
      const entities = forms.map((form, i) => ({
        id: `e${i}`,
        kind: 'event' as const,
        name: form.text,
        forms: [form],
      }));
      const match = createMatcher(compileLexicon([briefingOf(entities)]));
      return (blocks) => match({ blocks: [...blocks] }).mentions.length;
    },
  };
  const rivals = [parallax, regex, ahoCorasick, lookup];
  const blocks = readTexts(undefined).fewNames.pages.flat();
  const givenUp = new Set<Rival>();
  const rows = SIZES.map((size) => {
    const terms = [...new Set(nameEntities(size).flatMap(({ forms }) => forms.map(({ text }) => text)))];
    const cells = race(rivals, { terms, blocks, givenUp });
    return [size.toLocaleString('en'), ...cells];
  });
  return {
    title: 'Rivals: millions of characters a second (Node)',
    columns: ['terms', ...rivals.flatMap(({ name }) => [name, 'build ms'])],
    rows,
    notes: [
      `The same prose and terms for all, paragraph by paragraph, in turns: medians of ${ROUNDS} rounds after one to warm up.`,
      'Parallax judges what it finds (is it part of a longer name? of whom else?); the others report where a term stands.',
      'Regex: one alternation, the longest first, between word boundaries. Aho–Corasick: @monyone/aho-corasick (MIT).',
      'compromise: buildTrie and lookup of compromise/one, which parts words and sentences but tags nothing.',
      `“–”: took more than ${PATIENCE / 1000} s to be built or to read, here or at a smaller size; regex at 1,000,000: V8 runs out of memory.`,
    ],
  };
};

const regex: Rival = {
  name: 'regex',
  reads: (terms) => (terms <= 1000 ? 200_000 : 20_000),
  // V8 runs out of memory compiling more, and ends the process.
  most: 100_000,
  build(terms) {
    const longestFirst = terms.toSorted((a, b) => b.length - a.length);
    const escaped = longestFirst.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`(?<!\\w)(?:${escaped.join('|')})(?!\\w)`, 'g');
    return (blocks) => sum(blocks, (text) => [...text.matchAll(pattern)].length);
  },
};

const ahoCorasick: Rival = {
  name: 'Aho–Corasick',
  reads: () => 100_000,
  build(terms) {
    const automaton = new AhoCorasick([...terms]);
    return (blocks) => sum(blocks, (text) => automaton.matchInText(text).length);
  },
};

const lookup: Rival = {
  name: 'compromise',
  reads: () => 20_000,
  build(terms) {
    const trie = nlp.buildTrie([...terms]);
    return (blocks) => sum(blocks, (text) => nlp(text).lookup(trie).length);
  },
};

const sum = (blocks: readonly string[], count: (text: string) => number): number =>
  blocks.reduce((all, text) => all + count(text), 0);

interface Course {
  terms: readonly string[];
  blocks: readonly string[];
  /** Those that took too long, to be left out from then on. */
  givenUp: Set<Rival>;
}

/** Runs all in turns. @returns two cells a rival: its rate, and how long it took to be built */
function race(rivals: readonly Rival[], { terms, blocks, givenUp }: Course): (string | number)[] {
  const runners = rivals.map((rival) => {
    if (givenUp.has(rival) || terms.length > (rival.most ?? Infinity)) return null;
    const text = upTo(blocks, rival.reads(terms.length));
    let find: ReturnType<Rival['build']> = () => 0;
    const built = timeOf(() => (find = rival.build(terms)));
    const first = timeOf(() => find(text));
    if (built + first > PATIENCE) givenUp.add(rival);
    return { find, text, built, times: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [r, runner] of runners.entries()) {
      if (runner && !givenUp.has(rivals[r]!)) runner.times.push(timeOf(() => runner.find(runner.text)));
    }
  }
  return runners.flatMap((runner): (string | number)[] => {
    if (!runner || runner.times.length === 0) return ['–', '–'];
    const size = sum(runner.text, (text) => text.length);
    return [rounded(size / median(runner.times) / 1000), rounded(runner.built)];
  });
}

/** As many paragraphs as it takes to come to so many characters. */
function upTo(blocks: readonly string[], size: number): string[] {
  let length = 0;
  return blocks.filter((text) => (length += text.length) - text.length < size);
}
