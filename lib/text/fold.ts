/**
 * Folding makes every way of writing a letter the same: case, accents, ligatures and full-width forms go;
 * soft hyphens and zero-width characters vanish. Tables are filled as characters are met: filling all
 * 65,536 entries at once would cost the background its start-up.
 */

// What a UTF-16 code unit is to the matcher, as bits of a set. Plain constants, as a build inlines nothing
// else across files, and every character of every page is held against them.
export const SEPARATOR = 1;
export const LETTER = 2;
export const UPPER = 4;
export const LOWER = 8;
export const DIGIT = 16;
/** Scripts written without spaces: every character is a token. */
export const ALONE = 32;
/** Not there at all: soft hyphen, zero width, combining mark. */
export const IGNORED = 64;
/** Folds to more than one character, or is half of a surrogate pair: take the slow path. */
export const SLOW = 128;

const kinds = new Uint8Array(65_536);
const folded = new Uint16Array(65_536);
const expansions = new Map<number, string>();

/** Letters that Unicode does not take apart, as readers do. */
const undecomposed: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

/** The kind of a code unit, as a set of the bits above. */
export function kindOf(unit: number): number {
  return kinds[unit] || learn(unit);
}

/** The folded code unit of one whose kind is neither Slow nor Ignored nor Separator. */
export const foldOf = (unit: number): number => folded[unit]!;

/** What a Slow code unit folds to; "" for halves of pairs that are no letters. */
export const expansionOf = (unit: number): string => expansions.get(unit) ?? '';

/** A word or phrase folded as the matcher folds it, separators left as they are. */
export function foldText(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind & IGNORED) continue;
    if (kind & SLOW) result += expansionOf(unit);
    else result += kind & SEPARATOR ? text[i] : String.fromCharCode(foldOf(unit));
  }
  return result;
}

const aloneScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function learn(unit: number): number {
  return (kinds[unit] = classify(unit));
}

function classify(unit: number): number {
  // Halves of pairs: letters beyond the BMP are words of their own kind, emoji separate. A half cannot
  // tell which it is, so the tokenizer looks at the pair; see isAstralLetter.
  if (unit >= 0xd800 && unit <= 0xdfff) return SLOW;
  const character = String.fromCharCode(unit);
  if (/[\p{M}\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(character))
    return IGNORED;
  // The modifier letter apostrophe is an apostrophe to newspapers.
  if (character === '\u02BC' || !/[\p{L}\p{Nd}\p{Nl}]/u.test(character)) return SEPARATOR;
  const isDigit = /\p{N}/u.test(character);
  const lower = character.toLowerCase();
  const cased = isDigit
    ? DIGIT
    : lower !== character
      ? UPPER
      : character.toUpperCase() !== character
        ? LOWER
        : 0;
  const kind = LETTER | cased | (aloneScripts.test(character) ? ALONE : 0);
  const plain =
    undecomposed[lower] ?? (lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() || lower);
  if (plain.length === 1) {
    folded[unit] = plain.charCodeAt(0);
    return kind;
  }
  expansions.set(unit, [...plain].filter((part) => /[\p{L}\p{N}]/u.test(part)).join(''));
  return kind | SLOW;
}

/** Whether the pair that starts at `index` is a letter or a digit; folding leaves it as it is. */
export function isAstralLetter(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
}
