import { expect, test } from 'vitest';
import { bundledMatcher } from './bundled-matcher.ts';

/** The reasons of a page's marks, each once: the form, its case rule, and what it leans on. */
function reasonsOf(page: string): string[] {
  return bundledMatcher({ blocks: page.split(' ¶ ') }).reasons.map(({ form, case: rule, evidence }) =>
    [form, rule, ...evidence.flatMap(({ detail }) => detail ?? [])].join(' '),
  );
}

test('a reason says whether the form counts in any case', () => {
  expect(reasonsOf('RUSSIA wants the SANCTIONS lifted, and UKRAINE does not')).toEqual([
    'Russia exact',
    'sanctions any Russia Ukraine',
    'Ukraine exact',
  ]);
});

test('marks of one form have reasons of their own where they lean on other things', () => {
  expect(
    reasonsOf(
      'Ukraine spoke. ¶ Russia spoke of sanctions. ¶ Sanctions on Russian banks. ¶ One. ¶ Two. ¶ Russian sanctions.',
    ),
  ).toEqual([
    'Ukraine exact',
    'Russia exact',
    'sanctions any Russia Ukraine',
    'sanctions any Russia Ukraine Russian',
    'sanctions any Russian Ukraine',
  ]);
});

test('and share one where they lean on the same', () => {
  const { mentions } = bundledMatcher({ blocks: ['Russia and Ukraine: sanctions, sanctions and Russia'] });
  expect(mentions.map(({ reason }) => reason)).toEqual([0, 1, 2, 2, 0]);
});
