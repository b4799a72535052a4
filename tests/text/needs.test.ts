import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { smallBriefing } from './small-briefing.ts';

describe('a form may need several things at once', () => {
  const match = createMatcher(
    compileLexicon([
      smallBriefing('a', [
        { id: 'freedonia', forms: ['Freedonia'] },
        { id: 'sylvania', forms: ['Sylvania'] },
        {
          id: 'levy',
          kind: 'deal',
          forms: [
            {
              text: 'the levy',
              case: 'any',
              needs: {
                entities: ['freedonia'],
                within: 'near',
                also: [{ entities: ['sylvania'], words: ['harbour'], within: 'page' }],
              },
            },
          ],
        },
      ]),
    ]),
  );
  const levies = (...blocks: string[]) =>
    match({ blocks }).mentions.filter(({ entities }) => entities.includes('a/levy')).length;

  test.each([
    [1, ['Freedonia wants it.', 'Then came the levy.', 'Sylvania paid.']],
    [1, ['Freedonia wants it.', 'Nothing.', 'Then came the levy on the harbour.']],
    [0, ['Freedonia wants it.', 'Nothing.', 'Nothing.', 'Then came the levy on the harbour.']],
    [1, ['The harbour.', 'Freedonia wants it.', 'Then came the levy.']],
    [0, ['Freedonia wants it.', 'Then came the levy.']],
    [0, ['Then came the levy.', 'Sylvania paid.']],
  ])('%i in %j', (count, blocks) => {
    expect(levies(...blocks)).toBe(count);
  });
});

describe('a form may need something in its own sentence', () => {
  const needing = (needs: { entities?: string[]; words?: string[] }) =>
    createMatcher(
      compileLexicon([
        smallBriefing('a', [
          { id: 'freedonia', forms: ['Freedonia'] },
          {
            id: 'levy',
            kind: 'deal',
            forms: [{ text: 'the levy', case: 'any', needs: { ...needs, within: 'sentence' } }],
          },
        ]),
      ]),
    );
  const byName = needing({ entities: ['freedonia'] });
  const byWord = needing({ words: ['harbour'] });
  const levies = (match: typeof byName, ...blocks: string[]) =>
    match({ blocks }).mentions.filter(({ entities }) => entities.includes('a/levy')).length;

  test.each([
    [1, ['Freedonia wants the levy.']],
    [1, ['Freedonia wants the levy. Freedonia paid.']],
    [0, ['Freedonia paid. Then came the levy.']],
    [0, ['Freedonia paid.', 'Then came the levy.']],
  ])('by name: %i in %j', (count, blocks) => {
    expect(levies(byName, ...blocks)).toBe(count);
  });

  test.each([
    [1, ['The harbour pays the levy.']],
    [1, ['The harbour pays the levy. The harbour froze.']],
    [0, ['The harbour froze. Then came the levy.']],
    [0, ['The harbour froze.', 'Then came the levy.']],
  ])('by word: %i in %j', (count, blocks) => {
    expect(levies(byWord, ...blocks)).toBe(count);
  });
});

describe('a form may need a word near it', () => {
  const match = createMatcher(
    compileLexicon([
      smallBriefing('a', [
        {
          id: 'levy',
          kind: 'deal',
          forms: [{ text: 'the levy', case: 'any', needs: { words: ['harbour'], within: 'near' } }],
        },
      ]),
    ]),
  );

  test.each([
    [1, ['The harbour froze. Then came the levy.']],
    [1, ['The harbour froze.', 'Then came the levy.']],
    [0, ['The harbour froze.', 'It rained.', 'It snowed.', 'Then came the levy.']],
    [0, ['Then came the levy.', 'The harbour froze.']],
  ])('%i in %j', (count, blocks) => {
    expect(match({ blocks }).mentions).toHaveLength(count);
  });
});

describe('a story around a surname makes up for its full name, and for nothing else', () => {
  const institutions = ['Aone', 'Btwo', 'Cthree', 'Dfour', 'Efive'];
  const match = createMatcher(
    compileLexicon([
      smallBriefing('a', [
        ...institutions.map((id) => ({ id, kind: 'institution' as const, forms: [id] })),
        { id: 'sylvania', forms: ['Sylvania'] },
        {
          id: 'lee',
          kind: 'person',
          name: 'Ann Lee',
          forms: [
            'Ann Lee',
            { text: 'Lee', needs: { entities: ['lee'], within: 'page' } },
            { text: 'Leeward', needs: { entities: ['sylvania'], within: 'page' } },
            { text: 'the chair', case: 'any', needs: { entities: ['lee'], within: 'page' } },
          ],
        },
      ]),
    ]),
  );
  const counts = (text: string, story: string) =>
    match({ blocks: [story, text] }).mentions.some(({ block }) => block === 1);
  const story = `${institutions.join(', ')} met.`;

  test.each([
    ['Then Lee spoke.', true],
    ['Then Leeward spoke.', false],
    ['Then the chair spoke.', false],
  ])('%s %s', (text, is) => {
    expect(counts(text, story)).toBe(is);
    expect(counts(text, 'They met.')).toBe(false);
    expect(counts(text, 'Ann Lee and Sylvania met.')).toBe(true);
  });
});

describe('"the pact" is the last that was spoken of', () => {
  const match = createMatcher(
    compileLexicon([
      smallBriefing('a', [
        {
          id: 'harbour',
          kind: 'deal',
          forms: [
            'Harbour pact',
            { text: 'the pact', case: 'any', needs: { entities: ['harbour'], within: 'page' } },
          ],
        },
        { id: 'river', kind: 'deal', forms: ['River pact'] },
      ]),
    ]),
  );
  const pacts = (text: string) =>
    match({ blocks: text.split(' ¶ ') }).mentions.map(({ entities }) => entities[0]!.slice('a/'.length));
  const words = (count: number) => 'rain '.repeat(count);

  test.each([
    ['The Harbour pact holds. It rained. The pact is new.', ['harbour', 'harbour']],
    ['The Harbour pact holds. The River pact failed. The pact is dead.', ['harbour', 'river']],
    ['The River pact failed. The Harbour pact holds. The pact is new.', ['river', 'harbour', 'harbour']],
    ['The Harbour pact holds. A lake pact failed. The pact is dead.', ['harbour']],
    ['Pact or not. The Harbour pact holds. ¶ The pact is new.', ['harbour', 'harbour']],
    ['The Harbour pact holds. ¶ Pact rows go on. ¶ The pact is dead.', ['harbour']],
    ['The Harbour pact holds. ¶ Rows go on over a pact ¶ The pact is dead.', ['harbour']],
    ['The Harbour pact holds. ¶ They want no Pact. The Pact is new.', ['harbour', 'harbour']],
  ])('%s', (text, found) => {
    expect(pacts(text)).toEqual(found);
  });

  test('and far behind no other is remembered', () => {
    const after = (count: number) =>
      pacts(`The Harbour pact holds. A lake pact failed. ${words(count)}. The pact holds.`);
    expect(after(140)).toEqual(['harbour']);
    expect(after(160)).toEqual(['harbour', 'harbour']);
  });
});
