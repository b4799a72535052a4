/**
 * One to three letters that stand for a voice: "Moscow" → "M", "John Lough" → "JL", "US allies and the G7" →
 * "US": an abbreviation at the front says more than its initial.
 */
export function voiceInitials(name: string): string {
  const words = name.split(/[\s\-–—]+/).filter((word) => /\p{L}/u.test(word));
  const [first] = words;
  if (!first) return [...name][0] ?? '';
  if (/^\p{Lu}{2,3}$/u.test(first)) return first;
  return words
    .slice(0, 2)
    .map((word) => [...word].find((letter) => /\p{L}/u.test(letter)) ?? '')
    .join('')
    .toUpperCase();
}
