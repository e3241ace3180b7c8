/**
 * Tokens of names for the search index. Words of alphabetic scripts are tokens; runs of Han, Kana and Hangul, which are
 * written without spaces, are cut into single characters and neighbouring pairs, so that any part of them is found.
 */
import { withoutLegalForms } from './legalForms.ts';
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

/** Tokens that an entity must bear; the last one may be the beginning of a longer one. Legal forms are not asked for. */
export function queryTokens(query: string): readonly string[] {
  return [...new Set(queryWords(query).flat())];
}

/** The words of a query, each with the tokens that an entity must bear for it. */
export function queryWords(query: string): readonly (readonly string[])[] {
  const words = withoutLegalForms(wordsOf(query));
  return words.flatMap(partsOf).map(({ text, unspaced }) => {
    if (!unspaced) return [text];
    return text.length === characters(text)[0]?.length ? [text] : pairs(text);
  });
}

/** How many of the words an entity bears, by its own tokens; the last token may be the beginning of a longer one. */
export function countWords(words: readonly (readonly string[])[], tokens: ReadonlySet<string>): number {
  const last = words.at(-1)?.at(-1);
  const bears = (token: string): boolean =>
    tokens.has(token) || (token === last && [...tokens].some((own) => own.startsWith(token)));
  return words.filter((word) => word.every(bears)).length;
}

interface Part {
  readonly text: string;
  readonly unspaced: boolean;
}

function split(name: string): readonly Part[] {
  return wordsOf(name).flatMap(partsOf);
}

function wordsOf(name: string): readonly string[] {
  return normalise(name)
    .split(' ')
    .filter((word) => word !== '');
}

function partsOf(word: string): readonly Part[] {
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
}

function characters(text: string): readonly string[] {
  return Array.from(text);
}

function pairs(text: string): readonly string[] {
  const all = characters(text);
  return all.slice(1).map((character, index) => (all[index] ?? '') + character);
}
