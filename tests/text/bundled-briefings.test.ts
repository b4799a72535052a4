import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../lib/text/briefing.ts';
import { describeEntity } from '../../lib/text/entity-card.ts';
import { parseBriefing, problemInWords } from '../../lib/text/parse-briefing.ts';

const folder = new URL('../../data/briefings/', import.meta.url);
const files = readdirSync(folder);

test('data/briefings holds briefings only', () => {
  expect(
    files.filter((file) => !file.endsWith('.json')),
    'put other files elsewhere',
  ).toEqual([]);
  expect(files).not.toEqual([]);
});

describe.each(files)('data/briefings/%s', (file) => {
  const json = readFileSync(new URL(file, folder), 'utf8');
  const parsed = parseBriefing(json);

  test('is a briefing of format 1', () => {
    const problems = parsed.ok ? [] : parsed.problems.map((problem) => problemInWords(file, problem));
    expect(problems.join('\n'), 'docs/briefing-format.md says what each field takes').toBe('');
  });
  if (!parsed.ok) return;
  const { briefing } = parsed;

  test('is named after its id', () => {
    expect(file, `rename the file or its "id": ${briefing.id}`).toBe(`${briefing.id}.json`);
  });

  test('points editors at the schema', () => {
    expect(briefing.$schema, 'set "$schema", and an editor checks and completes the file').toBe(
      '../briefing.schema.json',
    );
  });

  test('has evidence for every takeaway, line of background and position, and no evidence to spare', () => {
    const claims = claimsOf(briefing);
    expect(claims.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    const used = new Set(claims.flatMap(({ evidence }) => evidence));
    const spare = briefing.evidence.filter(({ id }) => !used.has(id)).map(({ id }) => id);
    expect(spare, 'use this evidence in a takeaway, background or position, or take it out').toEqual([]);
  });

  test('names the speaker of every piece of evidence', () => {
    expect(
      briefing.evidence.filter(({ speaker }) => !speaker).map(({ id }) => id),
      'add "speaker"',
    ).toEqual([]);
  });

  test('quotes without quotation marks, which the card adds', () => {
    const marked = briefing.evidence.filter(({ quote }) => quote && /^["“„«]|["”“»]$/.test(quote));
    expect(
      marked.map(({ id }) => id),
      'take the quotation marks out of "quote"',
    ).toEqual([]);
  });

  test('is plain text throughout', () => {
    const html = textsOf(briefing).filter((text) => /<\/?[a-z!][^>]*>|&(?:#\w+|[a-z]+);/i.test(text));
    expect(html, 'write plain text: no tags, no entities such as &amp;').toEqual([]);
  });

  test('leads to every entity: a form that needs nothing but others, and a card with an issue', () => {
    for (const { id, forms } of briefing.entities) {
      const reachable = forms.some(
        ({ needs }) => !needs || needs.words?.length || needs.entities?.some((other) => other !== id),
      );
      expect(reachable, `${id}: every form needs ${id} itself to be named; add one that does not`).toBe(true);
      const card = describeEntity(briefing, id);
      expect(card?.issues, `${id}: no issue is about it; add it to an issue's "about"`).not.toEqual([]);
      expect(
        card?.related.map(({ key }) => key),
        `${id} is related to itself`,
      ).not.toContain(card?.key);
    }
  });

  test('links voices and entities both ways', () => {
    for (const { id, voice } of briefing.entities) {
      if (!voice) continue;
      const back = briefing.voices.find((other) => other.id === voice)?.entity;
      expect(back, `voices "${voice}": set "entity" to "${id}", which speaks with that voice`).toBe(id);
    }
  });

  test('has every voice speak, or be silent where it might', () => {
    for (const { id, entity } of briefing.voices) {
      const has = briefing.issues.some(
        ({ about, positions }) =>
          (entity && about.includes(entity)) || positions.some(({ voice }) => voice === id),
      );
      expect(has, `voices "${id}" stands on no card`).toBe(true);
    }
  });

  test('tells what its revision changed', () => {
    const noted = briefing.changes.map(({ revision }) => revision);
    expect(noted, `add revision ${briefing.revision} to "changes"`).toContain(briefing.revision);
  });
});

describe('the bundled briefing', () => {
  const parsed = parseBriefing(readFileSync(new URL('us-russia-economic-leverage.json', folder), 'utf8'));
  if (!parsed.ok) return;
  const { briefing } = parsed;

  test('covers the seventeen entities of its story', () => {
    expect(briefing.entities.map(({ id }) => id)).toEqual([
      'black-sea-ceasefire',
      'us',
      'russia',
      'ukraine',
      'trump',
      'putin',
      'sanctions',
      'g7',
      'herbst',
      'lough',
      'donovan',
      'chatham-house',
      'china',
      'us-russia-cooperation',
      'fertilizer-exports',
      'invasion-2022',
      'black-sea',
    ]);
  });

  test('has five takeaways, and draws on every section of its source', () => {
    expect(briefing.takeaways).toHaveLength(5);
    expect([...new Set(briefing.evidence.map(({ section }) => section))]).toEqual([
      'Standfirst',
      'Key Takeaways',
      'Black Sea Cease-Fire: A Diplomatic Opening?',
      'Economic Carrots: Putin’s Offer to Trump',
      'Skepticism Among Allies and Experts',
      'The China Factor',
    ]);
  });

  test.each([
    ['What keeps the cease-fire in force?', ['Moscow', 'Kyiv'], ['Washington']],
    [
      'Are Russia’s economic offers genuine?',
      ['Moscow', 'US allies and the G7', 'John Lough', 'Analysts and the article'],
      ['Washington'],
    ],
    [
      'Should sanctions on Russia be eased?',
      ['Moscow', 'Kyiv', 'John Herbst', 'Kimberly Donovan', 'Analysts and the article'],
      ['Washington'],
    ],
    [
      'Must the US act with its G7 partners on sanctions?',
      ['Kimberly Donovan', 'Analysts and the article'],
      ['Washington', 'US allies and the G7'],
    ],
    [
      'What is Russia after in Ukraine?',
      ['John Herbst', 'John Lough', 'Analysts and the article'],
      ['Moscow', 'Kyiv'],
    ],
    [
      'What does Russia’s tie to China change?',
      ['Analysts and the article'],
      ['Washington', 'Moscow', 'Beijing'],
    ],
    ['Can Russia’s war economy turn to peace?', ['Analysts and the article'], ['Moscow']],
  ])('%s', (question, speaking, silent) => {
    const issue = describeEntity(
      briefing,
      briefing.issues.find((one) => one.question === question)!.about[0]!,
    )!.issues.find((one) => one.question === question);
    expect(issue?.positions.map(({ voice }) => voice.name)).toEqual(speaking);
    expect(issue?.silent.map(({ name }) => name)).toEqual(silent);
  });

  test('puts no words into Beijing’s mouth', () => {
    const speaking = briefing.issues.flatMap(({ positions }) => positions.map(({ voice }) => voice));
    expect(speaking).not.toContain('beijing');
    expect(briefing.evidence.filter(({ speaker }) => /China|Beijing/.test(speaker ?? ''))).toEqual([]);
  });
});

const claimsOf = ({ takeaways, entities, issues }: Briefing) => [
  ...takeaways,
  ...entities.flatMap(({ background }) => background),
  ...issues.flatMap(({ positions }) => positions),
];

/** Every text in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
