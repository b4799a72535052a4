import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { foldText } from '../../lib/text/fold.ts';
import { bundledMatcher as bundled } from './bundled-matcher.ts';
import { readBriefings } from './read-briefings.ts';
import { smallBriefing } from './small-briefing.ts';

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

  test('knows capitals, teams and targets the page has told of', () => {
    const after = (first: string, then: string) => {
      const { context } = bundled({ blocks: [first] });
      return bundled({ blocks: [then], context }).mentions.map(({ start, end }) => then.slice(start, end));
    };
    expect(after('George Washington rode.', 'Washington won.')).toEqual([]);
    expect(after('Between Washington and Moscow: George Washington.', 'Washington won.')).toEqual([
      'Washington',
    ]);
    expect(after('Boston at Washington, 7:30. Dallas beat Washington 24-10.', 'Washington won.')).toEqual([]);
    expect(after('Sanctions on Russia. Ukraine.', 'More sanctions came.')).toEqual(['sanctions']);
    expect(after('Sanctions on Iran. Ukraine.', 'Russia wants the sanctions lifted.')).toEqual(['Russia']);
  });

  test('knows what stood right before it', () => {
    const split = (first: string, then: string) => {
      const { context } = bundled({ blocks: [first] });
      return bundled({ blocks: [then], context }).mentions.map(({ block, start, end }) => [
        block,
        then.slice(start, end),
      ]);
    };
    expect(split('The Black Sea ceasefire began.', 'The deal holds.')).toEqual([[0, 'The deal']]);
    expect(split('Russia invaded Ukraine.', 'Sanctions on it followed.')).toEqual([[0, 'Sanctions']]);
    expect(split('The Black Sea ceasefire began. A Gaza truce failed.', 'The truce is over.')).toEqual([]);
  });

  test('carries no more of the page than the ends of its last two paragraphs', () => {
    const long = 'It rained. '.repeat(1000);
    const { context } = bundled({ blocks: ['Russia.', long, 'China.'] });
    expect(context.tail).toEqual([long.slice(-2000), 'China.']);
    const { mentions } = bundled({
      blocks: ['The truce holds.'],
      context: { ...context, tail: ['The Black Sea truce began.', 'It rained.', 'It snowed.'] },
    });
    expect(mentions).toEqual([]);
  });

  test('survives a context of another lexicon', () => {
    const context = {
      lexicon: 7,
      named: [99_999],
      cues: [99_999],
      others: ['nobody'],
      capitals: [99_999],
      targets: [[99_999, 1, 0]] as [number, number, number][],
      sport: true,
    };
    expect(bundled({ blocks: ['Russia'], context }).mentions).toHaveLength(1);
  });
});

describe('a mention tells why it is one', () => {
  const why = (text: string, ...more: string[]) => {
    const { mentions, reasons } = bundled({ blocks: [text, ...more] });
    return mentions.filter(({ block }) => block === 0).map(({ reason }) => reasons[reason]!);
  };

  test('by the form it fits, and what was weighed', () => {
    expect(why('The Kremlin agreed.')).toEqual([
      { form: 'Kremlin', case: 'exact', evidence: [{ feature: 'form', weight: 2 }] },
    ]);
  });

  test('by the name that a surname leans on', () => {
    const [reason] = why('Herbst agreed.', 'John Herbst was ambassador.');
    expect(reason?.form).toBe('Herbst');
    expect(reason?.evidence).toContainEqual({ feature: 'needs-met', weight: 1, detail: 'John Herbst' });
  });

  test('by the word that a phrase leans on', () => {
    const [sanctions] = why('The sanctions hit Russian banks.', 'Ukraine approved.');
    expect(sanctions?.evidence.map(({ detail }) => detail)).toEqual([undefined, 'Russian', 'Ukraine']);
  });

  test('by its name elsewhere on the page, where other capitals stand behind it', () => {
    const match = createMatcher(
      compileLexicon([
        smallBriefing('a', [
          {
            id: 'lee',
            kind: 'person',
            name: 'Ann Lee',
            forms: ['Ann Mary Lee', { text: 'Ann Lee', needs: { words: ['harbour'], within: 'page' } }],
          },
        ]),
      ]),
    );
    const text = 'They saw Ann Lee Energy rise in the harbour.';
    expect(match({ blocks: [text] }).mentions).toEqual([]);
    const { mentions, reasons } = match({ blocks: [text, 'They met Ann Mary Lee.'] });
    expect(mentions).toHaveLength(2);
    expect(reasons[mentions[0]!.reason]!.evidence).toEqual([
      { feature: 'form', weight: 2 },
      { feature: 'maybe-longer-name', weight: -3, detail: 'Ann Lee Energy' },
      { feature: 'needs-met', weight: 1, detail: 'harbour' },
      { feature: 'named-on-page', weight: 2, detail: 'Ann Lee' },
    ]);
  });

  test('once for all mentions that share it, and always with a sum above nought', () => {
    const { mentions, reasons } = bundled({
      blocks: ['Russia, Russia and the Kremlin.', 'President Donald Trump met Putin. Trump smiled.'],
    });
    expect(mentions).toHaveLength(6);
    expect(reasons.map(({ form }) => form)).toEqual(['Russia', 'Kremlin', 'Donald Trump', 'Putin', 'Trump']);
    for (const { evidence } of reasons) {
      expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThan(0);
    }
  });
});

describe('a surname without its full name', () => {
  const story =
    'The Black Sea cease-fire, the G7, Chatham House, China, Russia and Ukraine are what it is about.';

  test('counts with enough of its story around it', () => {
    const { mentions, reasons } = bundled({ blocks: [story, 'Then Herbst spoke.'] });
    const last = mentions.at(-1)!;
    expect(last).toMatchObject({ block: 1, entities: ['us-russia-economic-leverage/herbst'] });
    expect(reasons[last.reason]!.evidence.map(({ feature }) => feature)).toContain('story-around');
  });

  test('never against somebody else of that name', () => {
    const { mentions } = bundled({ blocks: [story, 'Jeremy Herbst came. Then Herbst spoke.'] });
    expect(mentions.filter(({ block }) => block === 1)).toEqual([]);
  });

  test('does not count in a story that merely names governments', () => {
    const { mentions } = bundled({
      blocks: ['Russia, Ukraine, the US and China met. Vladimir Putin came.', 'Herbst spoke.'],
    });
    expect(mentions.filter(({ block }) => block === 1)).toEqual([]);
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

test('a city stands for its government only where a briefing names the government by it', () => {
  const match = createMatcher(
    compileLexicon([
      smallBriefing('a', [
        { id: 'france', name: 'France', forms: ['Paris', 'Paris Commune'] },
        { id: 'rome', kind: 'place', forms: ['Rome'] },
      ]),
    ]),
  );
  const text = 'She lives in Paris. He lives in Rome. They live in Paris Commune.';
  expect(match({ blocks: [text] }).mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Rome',
    'Paris Commune',
  ]);
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

describe('forms and texts of any kind', () => {
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
