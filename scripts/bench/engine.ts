import type { Lexicon } from '../../lib/text/lexicon.ts';
import { briefingOf } from './briefing-of.ts';
import { buildEngine, type Engine } from './build-engine.ts';
import { median, rounded, timeInTurns, timeOf } from './measure.ts';
import { MIX, nameEntities } from './names.ts';
import type { Part } from './section.ts';
import { readTexts, sizeOf, type Text } from './texts.ts';

export const SIZES = [50, 1_000, 10_000, 100_000, 1_000_000];

const ROUNDS = 7;

/** The text engine in this very process: what matching costs at any size of the library, and what the lexicon does. */
export const benchEngine: Part = async ({ pages }) => {
  const { fewNames, manyNames, saved } = readTexts(pages);
  const { compileLexicon, createMatcher } = await buildEngine();
  const lexicons = SIZES.map((size) => compileSize(size, compileLexicon));
  const matchers = lexicons.map(({ lexicon }) => createMatcher(lexicon));
  const texts = saved ? [fewNames, manyNames, saved] : [fewNames, manyNames];
  const rates = texts.map((text) =>
    timeInTurns(
      matchers.map((match) => () => readAll(match, text)),
      ROUNDS,
    ).map((time) => sizeOf(text) / time / 1000),
  );
  const found = texts.map((text) => matchers.map((match) => readAll(match, text)));
  return {
    title: 'Engine: matching, by forms in the library (Node)',
    columns: [
      'forms',
      ...texts.flatMap((_, t) => [`${'ABC'[t]} MB/s`, `${'ABC'[t]} found`]),
      'bytes/form',
      'compile s',
    ],
    rows: SIZES.map((size, s) => [
      size.toLocaleString('en'),
      ...texts.flatMap((_, t) => [rounded(rates[t]![s]!), found[t]![s]!]),
      rounded(sizeInMemory(lexicons[s]!.lexicon) / size),
      rounded(lexicons[s]!.seconds),
    ]),
    notes: [
      ...texts.map(
        (text, t) =>
          `${'ABC'[t]}: ${text.name}; ${text.pages.length} pages, ${rounded(sizeOf(text) / 1e6)} MB.`,
      ),
      `Rate at 1,000,000 forms over that at 50: ${texts.map((_, t) => `${'ABC'[t]} ${rounded(rates[t]!.at(-1)! / rates[t]![0]!)}`).join(', ')}.`,
      `MB are a million characters. Medians of ${ROUNDS} rounds, the sizes in turns. ${MIX}`,
      'Bytes a form: every array of the lexicon, text and ids included; at 50 forms the words of sport weigh in.',
      ...(await benchIncrement(matchers.at(-1)!, fewNames)),
    ],
  };
};

type Match = ReturnType<Engine['createMatcher']>;

function compileSize(
  size: number,
  compileLexicon: Engine['compileLexicon'],
): { lexicon: Lexicon; seconds: number } {
  // As briefings come out of the database: through a serialisation, so that nothing of the generator's is shared.
  const briefing = structuredClone(briefingOf(nameEntities(size)));
  let lexicon = compileLexicon([briefing]);
  const times = Array.from({ length: 3 }, () => timeOf(() => (lexicon = compileLexicon([briefing]))));
  return { lexicon, seconds: median(times) / 1000 };
}

/** @returns how many mentions there are */
function readAll(match: Match, { pages }: Text): number {
  let mentions = 0;
  for (const blocks of pages) mentions += match({ blocks }).mentions.length;
  return mentions;
}

/** Bytes of everything a lexicon holds. */
export function sizeInMemory(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, part) => sum + sizeInMemory(part), 0)
    : 8;
}

/** What one paragraph costs that is added to a page of 500. */
async function benchIncrement(match: Match, text: Text): Promise<string[]> {
  const blocks = text.pages.flat().slice(0, 500);
  const [added] = text.pages.flat().slice(500);
  const { context } = match({ blocks });
  const [increment, alone, whole] = timeInTurns(
    [
      () => repeat(100, () => match({ blocks: [added!], context })),
      () => repeat(100, () => match({ blocks: [added!] })),
      () => match({ blocks }),
    ],
    31,
  );
  return [
    `A paragraph added to a page of ${blocks.length}, in a library of 1,000,000 forms: ${rounded(increment! * 10)} µs; ` +
      `alone ${rounded(alone! * 10)} µs (${rounded(increment! / alone!)} times); the whole page ${rounded(whole! * 1000)} µs.`,
  ];
}

function repeat(times: number, work: () => unknown): void {
  for (let i = 0; i < times; i++) work();
}
