import { describe, expect, test } from 'vitest';
import type { EntityKind } from '../../lib/text/briefing.ts';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { nameOfReferent } from '../../lib/text/lexicon.ts';
import { smallBriefing } from './small-briefing.ts';

/** An entity of one briefing: its id, its kind and its Wikidata id, as far as they are told. */
type Sketch = [id: string, kind?: EntityKind, sameAs?: string];

/** Briefings a, b, c … of one entity each. */
const briefingsOf = (sketches: Sketch[]) =>
  sketches.map(([id, kind = 'government', sameAs], i) =>
    smallBriefing('abcd'[i]!, [
      { id, kind, ...(sameAs && { sameAs }), name: `Land ${i}`, forms: [`Land${'abcd'[i]}`] },
    ]),
  );

describe('entities of several briefings are one', () => {
  test.each<[string, Sketch[], string[][]]>([
    ['by their id', [['x'], ['x']], [['a/x', 'b/x']]],
    ['not by another id', [['x'], ['y']], [['a/x'], ['b/y']]],
    [
      'by their Wikidata id',
      [
        ['x', 'government', 'Q1'],
        ['y', 'government', 'Q1'],
      ],
      [['a/x', 'b/y']],
    ],
    ['not if their kinds differ', [['x'], ['x', 'person']], [['a/x'], ['b/x']]],
    ['each with its own kind', [['x'], ['x', 'person'], ['x']], [['a/x', 'c/x'], ['b/x']]],
    [
      'not if their Wikidata ids differ',
      [
        ['x', 'government', 'Q1'],
        ['x', 'government', 'Q2'],
      ],
      [['a/x'], ['b/x']],
    ],
    ['though the first alone has a Wikidata id', [['x', 'government', 'Q1'], ['x']], [['a/x', 'b/x']]],
    ['though the second alone has one', [['x'], ['x', 'government', 'Q1']], [['a/x', 'b/x']]],
    ['though the third alone has one', [['x'], ['x'], ['x', 'government', 'Q1']], [['a/x', 'b/x', 'c/x']]],
    [
      'and keep the Wikidata id that joined later',
      [['x'], ['x', 'government', 'Q1'], ['x', 'government', 'Q2'], ['y', 'government', 'Q1']],
      [['a/x', 'b/x', 'd/y'], ['c/x']],
    ],
    [
      'whatever another of that id has',
      [['x'], ['x', 'person', 'Q1'], ['x', 'government', 'Q2']],
      [['a/x', 'c/x'], ['b/x']],
    ],
  ])('%s', (_, sketches, groups) => {
    const briefings = briefingsOf(sketches);
    const lexicon = compileLexicon(briefings);
    expect(lexicon.referentKind).toHaveLength(groups.length);
    const match = createMatcher(lexicon);
    for (const { id, entities } of briefings) {
      const { mentions } = match({ blocks: [`They saw ${entities[0]!.forms[0]!.text} there.`] });
      expect(mentions.map(({ entities: keys }) => keys)).toEqual(
        groups.filter((keys) => keys.includes(`${id}/${entities[0]!.id}`)),
      );
    }
  });
});

test('each has the name that its first briefing gives it', () => {
  const first = smallBriefing('first', [{ id: 'x', name: 'Freedonia', forms: ['Freedonia'] }]);
  const second = smallBriefing('second', [
    { id: 'x', name: 'Land of Freedonia', forms: ['Fredonia'] },
    { id: 'y', name: 'Kingdom of Zembla', forms: ['Zembla'] },
  ]);
  const lexicon = compileLexicon([first, second]);
  expect([0, 1].map((referent) => nameOfReferent(lexicon, referent))).toEqual([
    'Freedonia',
    'Kingdom of Zembla',
  ]);
});
