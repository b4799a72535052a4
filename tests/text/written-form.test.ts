import { describe, expect, test } from 'vitest';
import { createTokenizer } from '../../lib/text/tokenize.ts';
import { spells, takeApart } from '../../lib/text/written-form.ts';

const tokenize = createTokenizer();
const spelled = (form: string, text: string) => {
  const tokens = tokenize(text);
  return spells(takeApart(form), tokens, { first: 0, last: tokens.count - 1 });
};

/** Different words may have one hash: letters decide. */
describe('a text spells a form', () => {
  test.each([
    ['Grand Fenwick', 'Grand Fenwick', true],
    ['Grand Fenwick', 'GRAND FÉNWICK', true],
    ['Grand Fenwick', 'Grand Duchy', false],
    ['Grand Fenwick', 'Duchy Fenwick', false],
    ['Grand Fenwick', 'Grand', false],
    ['Grand', 'Grand Fenwick', false],
    ['Grand Fenwick', 'Fenwick Grand', false],
    // nor does what stands between words that are not in one
    ['Grand & Fenwick', 'Grand &\u00A0Fenwick', true],
    ['Grand & Fenwick', 'Grand\n\n& Fenwick', false],
    ['漢字', '漢字', true],
    ['漢字', '漢\n\n字', false],
    ['Grand, Fenwick', 'Grand,-Fenwick', false],
    ['Grand "Fenwick"', 'Grand-"Fenwick"', false],
  ])('%j, %j: %s', (form, text, is) => {
    expect(spelled(form, text)).toBe(is);
  });
});
