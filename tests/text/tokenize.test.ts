import { describe, expect, test } from 'vitest';
import { foldText } from '../../lib/text/fold.ts';
import { createTokenizer, gapAfter, Shape, wordAt, writtenAt } from '../../lib/text/tokenize.ts';

const tokenize = createTokenizer();
const wordsOf = (text: string) => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));
};
const writtenIn = (text: string) => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => writtenAt(tokens, i));
};
const hashOf = (text: string) => {
  const tokens = tokenize(text);
  expect(tokens.count).toBe(1);
  return tokens.hash[0];
};

describe('a text is taken apart into words', () => {
  test.each<[string, string[]]>([
    ['', []],
    [' \n.,;', []],
    ['one two', ['one', 'two']],
    ['one-two, "three"', ['one', 'two', 'three']],
    ["Moscow's", ['Moscow', 's']],
    ['x7 7x 42', ['x7', '7x', '42']],
    ['so\u00ADft ze\u200Bro', ['so\u00ADft', 'ze\u200Bro']],
    // What is not there at all belongs to the word it is in, not to the one it follows.
    ['end\u00AD \u200Bnext', ['end', 'next']],
    ['e\u0301t e\u0301', ['e\u0301t', 'e']],
    ['漢字 かな', ['漢', '字', 'か', 'な']],
    ['a漢b', ['a', '漢', 'b']],
    ['한국', ['한', '국']],
    ['カナ', ['カ', 'ナ']],
    ['👍one👍two', ['one', 'two']],
    ['𝒜𝒷 c', ['𝒜𝒷', 'c']],
    ['one𝒜', ['one𝒜']],
    ['\uD835 \uDC9C', []],
    ['one\uD835', ['one']],
    ['one\uDC9Ctwo', ['one', 'two']],
    ['Ⅳ ½ ²', ['Ⅳ']],
    ['٣٤', ['٣٤']],
    ['Москва', ['Москва']],
    ['ﬁx it', ['ﬁx', 'it']],
  ])('%j', (text, words) => {
    expect(writtenIn(text)).toEqual(words);
  });

  test.each<[string, string[]]>([
    ['U.S. ships', ['U.S.', 'ships']],
    ['U. S. ships', ['U. S.', 'ships']],
    ['U.S.A. ships', ['U.S.A.', 'ships']],
    ['U.S', ['U', 'S']],
    ['U.s.', ['U', 's']],
    ['U.SS.', ['U', 'SS']],
    ['U.  S. ships', ['U', 'S', 'ships']],
    ['J. R. Tolkien', ['J. R.', 'Tolkien']],
    ['plan B, U.S. officials', ['plan', 'B', 'U.S.', 'officials']],
    ['A. Smith', ['A', 'Smith']],
    ['a.b.', ['a', 'b']],
    ['7.8.', ['7', '8']],
    [`${'A.'.repeat(21)}B.`, [`${'A.'.repeat(21)}B.`]],
  ])('initials become one word: %j', (text, words) => {
    expect(writtenIn(text)).toEqual(words);
  });

  test('what stands between two words is a gap; behind the last one, the rest', () => {
    const tokens = tokenize('one, two. ');
    expect([gapAfter(tokens, 0), gapAfter(tokens, 1)]).toEqual([', ', '. ']);
  });

  test('however many there are', () => {
    const text = Array.from({ length: 5000 }, (_, i) => (i % 2 ? `W${i}` : `w${i}`)).join(' ');
    expect(wordsOf(text)).toEqual(text.toLowerCase().split(' '));
    const { shape, hash } = tokenize(text);
    expect([shape[0], shape[1], shape[4998], shape[4999]]).toEqual([
      Shape.Lower,
      Shape.Capitals,
      Shape.Lower,
      Shape.Capitals,
    ]);
    expect(hash[7]).toBe(hashOf('w7'));
    expect(hash[4001]).toBe(hashOf('w4001'));
  });
});

describe('every way of writing a word is one word', () => {
  test.each([
    ['Russia', 'russia'],
    ['RUSSIA', 'russia'],
    ['Ｒｕｓｓｉａ', 'russia'],
    ['Ru\u00ADs\u200Bsia', 'russia'],
    ['Zürich', 'zurich'],
    ['Zu\u0308rich', 'zurich'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['ısı', 'isi'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['Þór', 'thor'],
    ['Eiðs', 'eids'],
    ['Ħal', 'hal'],
    ['ŋa', 'na'],
    ['ﬁx', 'fix'],
    ['ﬀ', 'ff'],
    ['Ǆ', 'dz'],
    ['U.S.', 'us'],
    ['U. S.', 'us'],
    ['U.S.A.', 'usa'],
    ['Ü.S.', 'us'],
    ['Москва', 'москва'],
    ['ΑΘΉΝΑ', 'αθηνα'],
    ['x7', 'x7'],
    ['Ⅳ', 'iv'],
  ])('%s', (written, folded) => {
    expect(wordsOf(written)).toEqual([folded]);
    expect(hashOf(written)).toBe(hashOf(folded));
  });

  test('and letters beyond the first 65,536 are told apart', () => {
    expect(hashOf('𝒜')).not.toBe(hashOf('𝒷'));
    expect(hashOf('𝒜𝒷')).not.toBe(hashOf('𝒷𝒜'));
    expect(hashOf('𝒜')).not.toBe(hashOf('𐒜'));
  });

  test('two words are not', () => {
    const words = Array.from({ length: 5000 }, (_, i) => `w${i}`);
    expect(new Set(words.map(hashOf)).size).toBe(5000);
    expect(hashOf('ab')).not.toBe(hashOf('ba'));
  });

  test.each([
    ['The Kremlin’s Café', 'the kremlin’s cafe'],
    ['a\u00ADb – C', 'ab – c'],
    ['ﬁ & ß', 'fi & ss'],
    ['👍 X', ' x'],
    ['½', '½'],
  ])('a phrase keeps what stands between its words: %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('how a word is written', () => {
  test.each<[string, Shape]>([
    ['word', Shape.Lower],
    ['wörd7', Shape.Lower],
    ['Word', Shape.Capital],
    ['Word7', Shape.Capital],
    ['Word2word', Shape.Capital],
    ['A', Shape.Capital],
    ['WORD', Shape.Capitals],
    ['G7', Shape.Capitals],
    ['7G', Shape.Capitals],
    ['U.S.', Shape.Capitals],
    ['McDonald', Shape.Mixed],
    ['iPhone', Shape.Mixed],
    ['iP', Shape.Mixed],
    ['7Word', Shape.Mixed],
    ['42', Shape.Number],
    ['漢', Shape.Uncased],
    ['قال', Shape.Uncased],
  ])('%s', (word, shape) => {
    expect(tokenize(word).shape[0]).toBe(shape);
  });
});
