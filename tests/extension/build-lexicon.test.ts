import { expect, test } from 'vitest';
import { buildLexicon } from '../../lib/extension/build-lexicon.ts';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { smallBriefing } from '../text/small-briefing.ts';

const large = smallBriefing(
  'large',
  Array.from({ length: 20_000 }, (_, i) => ({ id: `e${i}`, forms: [`Freedonia ${i}`] })),
);

test('while a lexicon is built, what others ask is answered; two builds at once both come to their end', async () => {
  let answered = 0;
  const asking = setInterval(() => answered++, 1);
  const [one, other] = await Promise.all([buildLexicon([large]), buildLexicon([large])]);
  clearInterval(asking);
  expect(answered).toBeGreaterThan(1);
  const { stamp } = compileLexicon([large]);
  expect([one.stamp, other.stamp]).toEqual([stamp, stamp]);
});

test('a build that fails says so, and the next one works', async () => {
  const broken = { ...large, entities: null } as unknown as typeof large;
  await expect(buildLexicon([broken])).rejects.toThrow(TypeError);
  expect((await buildLexicon([large])).briefingIds).toEqual(['large']);
});
