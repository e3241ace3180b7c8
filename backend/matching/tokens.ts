/**
 * Tokens of names for the search index. Words of alphabetic scripts are tokens; runs of Han, Kana and Hangul, which are
 * written without spaces, are cut into single characters and neighbouring pairs, so that any part of them is found.
 */
import { isAscii, normalise } from './normalise.ts';

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** Space-separated distinct tokens of all names of one entity. */
export function searchTokensOf(names: readonly string[]): string {
  return [...new Set(names.flatMap((name) => indexTokens(name)))].join(' ');
}

function indexTokens(name: string): readonly string[] {
  return split(name).flatMap(({ text, unspaced }) =>
    unspaced ? [...characters(text), ...pairs(text)] : [text],
  );
}

/** Tokens that an entity must bear; the last one may be the beginning of a longer one. */
export function queryTokens(query: string): readonly string[] {
  const parts = split(query);
  const tokens = parts.flatMap(({ text, unspaced }) => {
    if (!unspaced) return [text];
    return text.length === characters(text)[0]?.length ? [text] : pairs(text);
  });
  return [...new Set(tokens)];
}

interface Part {
  readonly text: string;
  readonly unspaced: boolean;
}

function split(name: string): readonly Part[] {
  const words = normalise(name)
    .split(' ')
    .filter((word) => word !== '');
  return words.flatMap((word) => {
    if (isAscii(word)) return [{ text: word, unspaced: false }];
    const parts: Part[] = [];
    let end = 0;
    for (const match of word.matchAll(UNSPACED)) {
      if (match.index > end) parts.push({ text: word.slice(end, match.index), unspaced: false });
      parts.push({ text: match[0], unspaced: true });
      end = match.index + match[0].length;
    }
    if (end < word.length) parts.push({ text: word.slice(end), unspaced: false });
    return parts;
  });
}

function characters(text: string): readonly string[] {
  return Array.from(text);
}

function pairs(text: string): readonly string[] {
  const all = characters(text);
  return all.slice(1).map((character, index) => (all[index] ?? '') + character);
}
