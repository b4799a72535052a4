import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { bundledMatcher as bundled } from './bundled-matcher.ts';
import { smallBriefing } from './small-briefing.ts';

describe('what the reader does not want marked', () => {
  const entity = 'us-russia-economic-leverage/us';
  const found = (text: string, form: string) =>
    bundled({ blocks: [text] }, [{ form, entity }]).mentions.map(({ start, end }) => text.slice(start, end));

  test('is not, and everything else still is', () => {
    expect(found('Washington and the US spoke to Moscow.', 'Washington')).toEqual(['US', 'Moscow']);
  });

  test('tells of the page all the same: other marks lean on it', () => {
    expect(found('Ukraine was invaded by Russia. Russia faces sanctions.', 'Washington')).toContain(
      'sanctions',
    );
    const russia = { form: 'Russia', entity: 'us-russia-economic-leverage/russia' } as const;
    const text = 'Ukraine was invaded by Russia. Russia faces sanctions.';
    expect(
      bundled({ blocks: [text] }, [russia]).mentions.map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['Ukraine', 'sanctions']);
  });

  test('is that form of that entity, however it is written', () => {
    expect(found('The U. S. and the United States', 'U.S.')).toEqual(['United States']);
    expect(found('Moscow said no', 'Moscow')).toEqual(['Moscow']);
  });

  test('is that form of an entity in whichever briefing the reader met it', () => {
    const match = createMatcher(
      compileLexicon(
        ['a', 'b'].map((id) => smallBriefing(id, [{ id: 'ho', forms: ['Ho Hotel', 'HoHotel'] }])),
      ),
    );
    const left = (entity: 'a/ho' | 'b/ho' | 'c/ho') =>
      match({ blocks: ['Ho Hotel, HoHotel'] }, [{ form: 'Ho Hotel', entity }]).mentions.map(
        ({ start }) => start,
      );
    expect(left('a/ho')).toEqual([10]);
    expect(left('b/ho')).toEqual([10]);
    expect(left('c/ho')).toEqual([0, 10]);
  });
});
