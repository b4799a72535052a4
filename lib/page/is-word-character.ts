/**
 * Whether a UTF-16 code unit is part of a word: a letter or digit of ASCII, or beyond it anything but spaces and
 * punctuation. Rough on purpose: `\p{L}` costs a page milliseconds to compile.
 */
export function isWordCharacter(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}
