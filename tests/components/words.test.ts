import { expect, test } from 'vitest';
import { dateInWords } from '../../components/date-in-words.ts';
import { textDirection } from '../../components/text-direction.ts';
import { voiceInitials } from '../../components/voice-initials.ts';

test.each([
  ['2025', '2025'],
  ['2025-03', 'March 2025'],
  ['2025-03-25', 'March 25, 2025'],
  ['soon', 'soon'],
])('the date %s reads "%s"', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test.each([
  ['Moscow', 'M'],
  ['Unnamed analysts', 'UA'],
  ['US allies and the G7', 'US'],
  ['Anne-Marie Example', 'AM'],
  ['Київ', 'К'],
  ['7', '7'],
])('the voice %s signs as "%s"', (name, initials) => {
  expect(voiceInitials(name)).toBe(initials);
});

test.each([
  ['en', 'ltr'],
  ['ar-EG', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['uk', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
