import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { readBriefings } from './read-briefings.ts';
import { smallBriefing } from './small-briefing.ts';

const bundled = createMatcher(compileLexicon(readBriefings()));

describe('hostile forms and texts', () => {
  // Each of these cost the square of its length once: doubled, they may cost little more than double.
  test.each<[string, (words: number) => string]>([
    ['one name', (words) => 'Moscow '.repeat(words)],
    ['initials', (words) => 'A. '.repeat(words)],
    ['white space', (words) => `Moscow${' \n'.repeat(words)}Moscow`],
    ['brackets', (words) => '('.repeat(words)],
    ['a phrase that points back', (words) => `Black Sea truce. ${'the truce '.repeat(words)}`],
    ['a form that needs what comes last', (words) => `${'sanctions '.repeat(words)} Russia Ukraine`],
  ])(
    '%s, 100,000 times, is read to its end',
    (_, text) => {
      expect(() => bundled({ blocks: [text(100_000)] })).not.toThrow();
    },
    60_000,
  );

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
  }, 60_000);
});
