import { describe, expect, test } from 'vitest';
import { chooseSite, decidePage } from '../../lib/text/site-switch.ts';

describe('decidePage', () => {
  test.each([
    // scan mode, article?, the reader's choice → state
    ['articles', true, null, 'on'],
    ['articles', false, null, 'not-article'],
    ['all', false, null, 'on'],
    ['chosen', true, null, 'not-chosen'],
    ['chosen', true, 'on', 'on'],
    ['articles', false, 'on', 'on'],
    ['articles', true, 'off', 'off-here'],
    ['all', true, 'off', 'off-here'],
  ] as const)('%s, article %s, choice %s → %s', (scanMode, isArticle, choice, state) => {
    expect(decidePage({ scanMode, isArticle, choice })).toBe(state);
  });
});

describe('chooseSite', () => {
  test.each([
    // turned on?, scan mode, article? → what is remembered
    [false, 'articles', true, 'off'],
    [true, 'articles', true, null],
    [true, 'articles', false, 'on'],
    [false, 'chosen', true, null],
    [true, 'chosen', true, 'on'],
    [true, 'all', false, null],
    [false, 'all', false, 'off'],
  ] as const)('on %s, %s, article %s → %s', (on, scanMode, isArticle, choice) => {
    expect(chooseSite(on, { scanMode, isArticle })).toBe(choice);
  });

  test('what is chosen comes true on the page it was chosen on', () => {
    for (const scanMode of ['all', 'articles', 'chosen'] as const) {
      for (const isArticle of [true, false]) {
        for (const on of [true, false]) {
          const choice = chooseSite(on, { scanMode, isArticle });
          expect(decidePage({ scanMode, isArticle, choice }) === 'on').toBe(on);
        }
      }
    }
  });
});
