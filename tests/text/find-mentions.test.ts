import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { foldText } from '../../lib/text/fold.ts';
import { readBriefings } from './read-briefings.ts';
import { smallBriefing } from './small-briefing.ts';

const bundled = createMatcher(compileLexicon(readBriefings()));

describe('a request about text that arrived later', () => {
  test('knows what the page has established before', () => {
    const first = bundled({ blocks: ['John Herbst was ambassador.'] });
    const later = bundled({ blocks: ['Herbst spoke again.'], context: first.context });
    expect(later.mentions.map(({ entities }) => entities)).toEqual([['us-russia-economic-leverage/herbst']]);
    expect(bundled({ blocks: ['Herbst spoke again.'] }).mentions).toEqual([]);
  });

  test('knows who else the page has named', () => {
    const { context } = bundled({ blocks: ['Ivana Trump left.'] });
    expect(bundled({ blocks: ['Trump said nothing.'], context }).mentions).toEqual([]);
  });

  test('survives a context of another lexicon', () => {
    const context = { lexicon: 7, named: [99_999], cues: [99_999], others: ['nobody'] };
    expect(bundled({ blocks: ['Russia'], context }).mentions).toHaveLength(1);
  });
});

describe('several briefings', () => {
  const a = smallBriefing('a', [{ id: 'freedonia', name: 'Freedonia', forms: ['Freedonia'], sameAs: 'Q1' }]);
  const b = smallBriefing('b', [
    { id: 'land', name: 'Freedonia', forms: ['Freedonia', 'Fredonia'], sameAs: 'Q1' },
  ]);

  test('the same entity in two is one mention of both, in the reader’s order', () => {
    const found = (order: (typeof a)[], text: string) =>
      createMatcher(compileLexicon(order))({ blocks: [text] }).mentions.map(({ entities }) => entities);
    expect(found([a, b], 'Freedonia')).toEqual([['a/freedonia', 'b/land']]);
    expect(found([b, a], 'Freedonia')).toEqual([['b/land', 'a/freedonia']]);
    expect(found([a, b], 'Fredonia')).toEqual([['a/freedonia', 'b/land']]);
  });

  test('two Wikidata ids are two entities, whatever they are called', () => {
    const other = smallBriefing('c', [{ id: 'freedonia', forms: ['Freedonia Town'], sameAs: 'Q2' }]);
    const { mentions } = createMatcher(compileLexicon([a, other]))({ blocks: ['Freedonia Town'] });
    expect(mentions.map(({ entities }) => entities)).toEqual([['c/freedonia']]);
  });
});

test('what one briefing rules out, another may mark', () => {
  const strict = smallBriefing('strict', [
    { id: 'x', forms: [{ text: 'Freedonia', not: ['Freedonia Post'] }] },
  ]);
  const other = smallBriefing('other', [{ id: 'post', kind: 'institution', forms: ['Freedonia Post'] }]);
  const { mentions } = createMatcher(compileLexicon([strict, other]))({
    blocks: ['Freedonia and the Freedonia Post'],
  });
  expect(mentions.map(({ entities }) => entities[0])).toEqual(['strict/x', 'other/post']);
});

describe('hostile forms and texts', () => {
  test.each([
    '__proto__',
    'constructor',
    '.*',
    '((((',
    '\\',
    '\u0000',
    '俄罗斯',
    '𝒜𝒷',
    'ﬁx',
    'İstanbul',
    'ß',
  ])('form %j', (form) => {
    const match = createMatcher(
      compileLexicon([smallBriefing('a', [{ id: 'x', forms: [{ text: form, case: 'any' }] }])]),
    );
    const { mentions } = match({ blocks: [`say ${form} twice`, form] });
    const hasWord = /[\p{L}\p{N}]/u.test(form);
    expect(mentions.length).toBe(hasWord ? 2 : 0);
  });

  test('offsets slice back to the form, however it is dressed', () => {
    const forms = ['Freedonia', 'Grand Fenwick', 'Saint-Louis', 'U.N.', 'Zembla 7'];
    const match = createMatcher(
      compileLexicon([
        smallBriefing(
          'a',
          forms.map((form, i) => ({ id: `e${i}`, kind: 'deal', forms: [form] })),
        ),
      ]),
    );
    const dressed = fc.constantFrom(...forms).chain((form) =>
      fc
        .array(fc.constantFrom('', '\u00AD', '\u200B', '\u0301'), {
          minLength: form.length,
          maxLength: form.length,
        })
        .map((extras) => ({
          form,
          text: [...form]
            .map(
              (letter, i) =>
                letter +
                (/[\p{L}]/u.test(letter) && i + 1 < form.length && /[\p{L}]/u.test(form[i + 1]!)
                  ? extras[i]
                  : ''),
            )
            .join(''),
        })),
    );
    const padding = fc.constantFrom('', ' ', '“', 'and ', '¶ ', '👍', '漢字', '\n', '(');
    fc.assert(
      fc.property(
        padding,
        dressed,
        fc.constantFrom('', ' ', '”', ' and', '’s', '-led', '!'),
        (before, { form, text }, after) => {
          const whole = before + text + after;
          const { mentions } = match({ blocks: [whole] });
          expect(mentions.map(({ start, end }) => foldText(whole.slice(start, end)))).toEqual([
            foldText(form),
          ]);
        },
      ),
    );
  });

  test('no form and no text throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 5 }),
        fc.array(fc.string({ unit: 'binary' })),
        (forms, blocks) => {
          const match = createMatcher(
            compileLexicon([smallBriefing('a', [{ id: 'x', forms: ['x', ...forms] }])]),
          );
          for (const { block, start, end } of match({ blocks: [...blocks, ...forms] }).mentions) {
            expect([...blocks, ...forms][block]!.slice(start, end)).not.toBe('');
          }
        },
      ),
    );
  });

  test('text far away without capitals changes nothing', () => {
    const lower = fc.string({ unit: fc.constantFrom(...'abcdefghij ,.'), maxLength: 200 });
    fc.assert(
      fc.property(lower, (text) => {
        const blocks = ['The Kremlin and John Lough. Lough spoke of Moscow, not of Trump Tower.'];
        expect(bundled({ blocks: [...blocks, text] }).mentions).toEqual(bundled({ blocks }).mentions);
      }),
    );
  });
});

test('a lexicon is the same after it was stored', () => {
  const lexicon = compileLexicon(readBriefings());
  const blocks = ['Moscow and Washington read the Black Sea cease-fire differently.'];
  expect(createMatcher(structuredClone(lexicon))({ blocks })).toEqual(createMatcher(lexicon)({ blocks }));
});
