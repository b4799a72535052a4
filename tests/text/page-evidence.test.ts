import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import type { PageContext } from '../../lib/text/mention.ts';
import { smallBriefing } from './small-briefing.ts';

/** A story of two governments, two people, a bloc, a deal and a place; "Quill" needs more than its name. */
const story = smallBriefing('story', [
  { id: 'freedonia', name: 'Freedonia', forms: ['Freedonia', 'Port Fred', 'Vilnius'] },
  { id: 'sylvania', name: 'Sylvania', forms: ['Sylvania'] },
  { id: 'firefly', name: 'Rufus Firefly', kind: 'person', forms: ['Rufus Firefly'] },
  { id: 'pinky', name: 'Pinky Brown', kind: 'person', forms: ['Pinky Brown'] },
  { id: 'league', name: 'The League', kind: 'bloc', forms: ['League'] },
  { id: 'pact', name: 'Mountain Pact', kind: 'deal', forms: ['Mountain Pact'] },
  {
    id: 'quill',
    name: 'Ada Quill',
    kind: 'person',
    forms: ['Ada Quill', { text: 'Quill', needs: { entities: ['quill'] } }],
  },
  { id: 'levy', kind: 'measure', forms: [{ text: 'Levy', needs: { words: ['excise'], within: 'page' } }] },
]);
const other = smallBriefing('other', [
  { id: 'zembla', name: 'Zembla', kind: 'place', forms: ['Zembla'] },
  { id: 'ruritania', name: 'Ruritania', kind: 'place', forms: ['Ruritania'] },
]);
const lexicon = compileLexicon([story, other]);
const match = createMatcher(lexicon);

const idsIn = (blocks: string[], context?: PageContext) =>
  match({ blocks, ...(context && { context }) }).mentions.map(({ entities }) => entities[0]!.split('/')[1]);

/** What an earlier request may have told of other names. */
const contextOf = (others: string[]): PageContext => ({
  lexicon: 0,
  named: [],
  cues: [],
  others,
  capitals: [],
  targets: [],
  sport: false,
});

describe('a surname counts without its full name', () => {
  test.each([
    // How much of the story is on the page; whether the surname counts.
    [true, 'Freedonia, Sylvania, Rufus Firefly, the League and the Mountain Pact are in it.'],
    [false, 'Freedonia, Sylvania, Rufus Firefly and the League are in it.'],
    [false, 'Freedonia, Sylvania, the Mountain Pact and the League are in it.'],
    [false, 'Freedonia, Sylvania, Rufus Firefly, Pinky Brown and the League are in it.'],
    [false, 'Freedonia, Sylvania, Rufus Firefly, the League, Zembla and Ruritania are in it.'],
    [false, 'Freedonia, Freedonia, Freedonia, the League, the League and the Mountain Pact are in it.'],
    [true, 'Ada Quill is in it.'],
    [false, 'Nobody is in it.'],
  ])('%s: %s', (counts, text) => {
    expect(idsIn([text, 'Then Quill spoke.']).includes('quill')).toBe(counts);
    expect(idsIn(['Then Quill spoke.', text])[0] === 'quill').toBe(counts);
  });

  test('in a part of the page that comes late, too', () => {
    const first = match({ blocks: ['Freedonia, Sylvania, Rufus Firefly and the League are in it.'] });
    expect(idsIn(['Then Quill spoke.'], first.context)).toEqual([]);
    expect(idsIn(['The Mountain Pact was signed. Then Quill spoke.'], first.context)).toEqual([
      'pact',
      'quill',
    ]);
    const { context } = match({ blocks: ['The Mountain Pact was signed.'], context: first.context });
    expect(idsIn(['Then Quill spoke.'], context)).toEqual(['quill']);
  });
});

describe('what a page tells of itself for later', () => {
  test('is whom it has named, once each, and who else bears a name', () => {
    const { context } = match({ blocks: ['Sylvania, Sylvania and Tim Quill. Freedonia. Tim Quill again.'] });
    expect(context.named).toHaveLength(2);
    expect(context.others).toEqual(['tim quill']);
    expect(match({ blocks: ['Sylvania'], context }).context).toMatchObject({
      named: context.named,
      others: context.others,
    });
  });

  test('means nothing to another lexicon, but for the names of others', () => {
    const { context } = match({ blocks: ['Ada Quill came.'] });
    const foreign = { ...context, lexicon: context.lexicon + 1 };
    expect(idsIn(['Quill spoke.'], context)).toEqual(['quill']);
    expect(idsIn(['Quill spoke.'], foreign)).toEqual([]);
    expect(
      match({ blocks: ['x'], context: { ...foreign, cues: [0], capitals: [0], targets: [[0, 1, 0]] } })
        .context,
    ).toMatchObject({ named: [], cues: [], capitals: [], targets: [] });
    expect(match({ blocks: ['x'], context: { ...foreign, others: ['tim quill'] } }).context.others).toEqual([
      'tim quill',
    ]);
  });

  test('leaves out numbers that the lexicon does not have', () => {
    const { context } = match({ blocks: ['x'] });
    const { length } = lexicon.referentKind;
    expect(
      match({ blocks: ['x'], context: { ...context, named: [0, length - 1, length, 99] } }).context.named,
    ).toEqual([0, length - 1]);
  });

  test('holds 200 names of others at most: a telephone book does not grow it', () => {
    const others = Array.from({ length: 300 }, (_, i) => `name${i} quill`);
    const { context } = match({
      blocks: ['Tim Quill'],
      context: contextOf(others.slice(0, 199)),
    });
    expect(context.others).toEqual([...others.slice(0, 199), 'tim quill']);
    const full = contextOf(others);
    expect(match({ blocks: ['Tim Quill'], context: full }).context.others).toEqual(others.slice(0, 200));
  });
});

describe('a word that a form asks for', () => {
  test('counts in a part of the page that comes late, too', () => {
    expect(idsIn(['A Levy was raised.'])).toEqual([]);
    const { context } = match({ blocks: ['An excise was raised.', 'One.', 'Two.', 'Three.'] });
    expect(idsIn(['A Levy was raised.'], context)).toEqual(['levy']);
  });
});

describe('an entity of two briefings', () => {
  const quills = smallBriefing('quills', [
    { id: 'quill', name: 'Ada Quill', kind: 'person', forms: ['Ada Quill'] },
    { id: 'league', name: 'The League', kind: 'bloc', forms: [{ text: 'League', not: ['cricket'] }] },
  ]);

  test('is in its story where that of one of them is told', () => {
    const both = createMatcher(compileLexicon([story, quills]));
    const { mentions } = both({
      blocks: ['Freedonia, Sylvania, Rufus Firefly, the League and the Mountain Pact.', 'Then Quill spoke.'],
    });
    expect(mentions.at(-1)!.entities).toEqual(['story/quill', 'quills/quill']);
  });

  test('speaks for the others of one of them', () => {
    const match = createMatcher(compileLexicon([quills, smallBriefing('third', [quills.entities[0]!])]));
    const idsIn = (blocks: string[]) => match({ blocks }).mentions.map(({ entities }) => entities[0]);
    expect(idsIn(['They play cricket.', 'The League met.'])).toEqual([]);
    expect(idsIn(['They play cricket with Ada Quill.', 'The League met.'])).toEqual([
      'quills/quill',
      'quills/league',
    ]);
  });
});

describe('somebody else of that name', () => {
  test.each([
    // Who else is on the page, and whether the surname still counts there.
    [[], 'Ada Quill came.', 'Then Quill spoke.', true],
    [['tim quill'], 'Nobody came.', 'Then Quill spoke.', false],
    [['tim quill'], 'Ada Quill came.', 'Then Quill spoke.', true],
    [
      ['tim nobody'],
      'Freedonia, Sylvania, Rufus Firefly, the League, the Mountain Pact.',
      'Quill spoke.',
      true,
    ],
    [
      ['tim quill'],
      'Freedonia, Sylvania, Rufus Firefly, the League, the Mountain Pact.',
      'Quill spoke.',
      false,
    ],
  ])('%j, %s %s: %s', (others, before, text, counts) => {
    const context = contextOf(others);
    expect(idsIn([before, text], context).at(-1) === 'quill').toBe(counts);
  });

  test('is told to the reader', () => {
    const { mentions, reasons } = match({ blocks: ['Ada Quill met Tim Quill. Later Quill left.'] });
    expect(mentions).toHaveLength(2);
    expect(reasons[mentions[1]!.reason]!.evidence).toEqual([
      { feature: 'form', weight: 2 },
      { feature: 'needs-met', weight: 1, detail: 'Ada Quill' },
    ]);
  });
});

describe('a page of sport', () => {
  const capital = (sport: string) => idsIn([sport, 'Vilnius said so.']).includes('freedonia');

  test('names teams by their cities: three different words of sport make one', () => {
    expect(capital('The committee met.')).toBe(true);
    expect(capital('Halftime in the soccer semifinal.')).toBe(false);
    expect(capital('Halftime in the soccer match.')).toBe(true);
    expect(capital('Soccer, soccer, soccer.')).toBe(true);
    // The first word of the briefing's own is none of them.
    expect(capital('Halftime in the soccer match: an excise.')).toBe(true);
  });

  test('so do two results', () => {
    expect(idsIn(['Vilnius 3 Boston 1', 'Oslo 2 Vilnius 4', 'Vilnius said so.'])).toEqual([]);
    expect(idsIn(['Freedonia won.', 'Vilnius 3 Boston 1', 'Oslo 2 Vilnius 4', 'Vilnius said so.'])).toEqual([
      'freedonia',
    ]);
  });
});
