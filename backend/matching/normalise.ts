/**
 * Names in one form for comparing: compatibility-decomposed (NFKD), combining marks off, lower case, Hangul composed
 * again, everything but letters and digits a space. Nothing is transliterated: scripts stay apart.
 */

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

/** Idempotent. O(length). */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/['’ʻʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
