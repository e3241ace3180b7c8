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
  // the same for ASCII, and most names of lists are; the decomposition costs many times as much
  if (isAscii(text))
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
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

/** Nothing beyond U+007F. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
