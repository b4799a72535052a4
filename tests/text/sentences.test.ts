import { describe, expect, test } from 'vitest';
import { createArena } from '../../lib/text/arena.ts';
import { findSentences, nextWord, previousWord, Style } from '../../lib/text/surroundings.ts';
import { createTokenizer, wordAt } from '../../lib/text/tokenize.ts';

const tokenize = createTokenizer();
const arena = createArena();

describe('a block falls into sentences', () => {
  // Strokes part them; "|||" is one that the text has itself.
  test.each([
    'He left.| She stayed!| Why?| Nobody knows…| So it goes',
    'He said: it is so; nobody minds, though - or does he',
    '“He left.”| She stayed.',
    '(He left.)| She stayed.',
    'He left.]| She stayed.',
    "He left.'| She stayed.",
    'He left.She stayed',
    'He left. but she stayed',
    'He left.| 7 stayed',
    'Mr. Smith met Gen. Jones in Jan. Then both left',
    'Talks in the U.S. Congress and with J. Smith',
    'He spoke of Plan B. It failed',
    'It took 5.| He left',
    'He met Smith Jr. Then he left',
    'Headline without a point\n\n| Text begins',
    'Headline without a point\n \t\n| Text begins',
    'One line\nthe next line',
    'One •| two ·| three ||| four ///| five',
    'and/or, and // or',
    'One',
  ])('%s', (marked) => {
    const text = marked.replaceAll(/(?<!\|)\|(?!\|)|(?<=\|)\|(?=\|)/g, '');
    const wanted = marked.split(/(?<!\|)\|(?!\|)|(?<=\|)\|(?=\|)/).map((part) => wordsOf(part).join(' '));
    expect(sentencesOf(text)).toEqual(wanted);
  });

  function sentencesOf(text: string): string[] {
    const tokens = tokenize(text);
    const { of, first } = findSentences(tokens, arena);
    for (let i = 0; i < tokens.count; i++) {
      expect(first[of[i]!]).toBeLessThanOrEqual(i);
      expect(first[of[i]! + 1]).toBeGreaterThan(i);
    }
    return first.slice(0, -1).map((from, n) =>
      words(tokens)
        .slice(from, first[n + 1])
        .join(' '),
    );
  }
});

const words = (tokens: ReturnType<typeof tokenize>) =>
  Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));
const wordsOf = (text: string) => words(tokenize(text));

describe('a capital tells of a name in a sentence, but not in a headline', () => {
  test.each<[string, Style]>([
    ['the envoy met leaders from Norway', Style.Plain],
    ['The envoy met leaders there', Style.Plain],
    ['Norway Opens Doors Again', Style.Title],
    ['Norway Opens Doors Again.', Style.Title],
    ['Norway Opens Doors', Style.Title],
    ['Norway Opens Doors.', Style.Plain],
    ['Norway Opens Doors!', Style.Plain],
    ['Norway Opens Doors?', Style.Plain],
    ['Norway Opens Doors? ', Style.Plain],
    ['Norway Opens', Style.Plain],
    ['Norway Opens Doors to All of Us in the End', Style.Plain],
    ['Norway Opens Doors to All of Us in June', Style.Title],
    ['Norway Opens the Old Door to an Era of Ice and Fog Again Today', Style.Title],
    ['Norway Opens Doors With Care From Within Despite Rain', Style.Title],
    ['Norway Opens Doors with Care from within despite Rain', Style.Title],
    ['Norway Opens Doors Again and they Stay Open', Style.Plain],
    ['One Two Four Five Sixth Seventh eighth Word', Style.Plain],
    ['A Long Line Where Just Very Few Words Stay Really small', Style.Title],
    ['NORWAY OPENS DOORS', Style.Capitals],
    ['NORWAY OPENS its DOORS', Style.Capitals],
    ['NORWAY OPENS Doors AGAIN AND FOR LONG', Style.Title],
    ['NORWAY OPENS Doors AGAIN AND FOR LONG TODAY', Style.Capitals],
    ['NORWAY OPENS doors Again', Style.Plain],
    ['TO US', Style.Capitals],
    ['to US', Style.Plain],
    ['US', Style.Plain],
    ['7 US', Style.Plain],
    ['7 8 US TO', Style.Capitals],
    ['Norway 2024 Opens 17 Doors 8', Style.Title],
    ['挪威 開門 Doors', Style.Plain],
    ['NATO and the EU met WHO envoys', Style.Plain],
  ])('%s', (text, style) => {
    expect(findSentences(tokenize(text), arena).style(0)).toBe(style);
  });

  test('each sentence has its own way with them', () => {
    const { style } = findSentences(
      tokenize('NORWAY OPENS DOORS. It was late. Sweden Opens Doors Again'),
      arena,
    );
    expect([style(0), style(1), style(2), style(1)]).toEqual([
      Style.Capitals,
      Style.Plain,
      Style.Title,
      Style.Plain,
    ]);
  });
});

describe('German is told by its small words', () => {
  test.each([
    [true, 'Der Minister und die Botschafterin reisen'],
    [true, 'Es ist die Frage'],
    [false, 'Die Hard ran in cinemas'],
    [false, 'Der Minister'],
    [false, 'The der and the die and the das'],
    [false, 'Der the die das'],
    [true, 'Der die the'],
    [false, ''],
    [false, `${'word '.repeat(59)}der und die`],
    [true, `${'word '.repeat(58)}der und the`],
  ])('%s: %s', (isGerman, text) => {
    expect(findSentences(tokenize(text), arena).isGerman()).toBe(isGerman);
  });
});

describe('a word stands beside another, by a space or a hyphen', () => {
  test.each<[string, ' ' | '-' | null]>([
    ['one two', ' '],
    ['one\u00A0\n two', ' '],
    ['one-two', '-'],
    ['one–two', '-'],
    ['one, two', null],
    ['one. two', null],
    ['one - two', null],
    ['one/two', null],
    ['Mr. two', null],
  ])('%j: %j', (text, joint) => {
    expect(nextWord(tokenize(text), 0)?.joint ?? null).toBe(joint);
    expect(nextWord(tokenize(text), 0)?.token ?? null).toBe(joint && 1);
    expect(nextWord(tokenize(text), 1)).toBeNull();
  });

  test.each<[string, ' ' | '-' | null]>([
    ['one two', ' '],
    ['one-two', '-'],
    ['one, two', null],
    ['one. two', null],
    // The point of a title parts nothing.
    ['Mr. two', ' '],
    ['Mr.two', null],
    ['Mr.\ntwo', null],
    ['Mr two', ' '],
  ])('before: %j: %j', (text, joint) => {
    expect(previousWord(tokenize(text), 1)?.joint ?? null).toBe(joint);
    expect(previousWord(tokenize(text), 1)?.token ?? null).toBe(joint && 0);
    expect(previousWord(tokenize(text), 0)).toBeNull();
  });
});
