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

export interface WordsBorne {
  /** Words that it bears whole. */
  readonly has: number;
  /** The last word, as it may still be typed, where one of its words only begins so: 0 or 1. */
  readonly begins: number;
}

/** Which of the words an entity bears, by its own tokens. A number beside other words is not the beginning of another one. */
export function countWords(words: readonly (readonly string[])[], tokens: ReadonlySet<string>): WordsBorne {
  const whole = words.filter((word) => word.every((token) => tokens.has(token)));
  const last = words.at(-1) ?? [];
  const typed = last.at(-1) ?? '';
  const isOpen = typed !== '' && !whole.includes(last) && (words.length === 1 || !/^\d+$/.test(typed));
  const begins =
    isOpen &&
    last.slice(0, -1).every((token) => tokens.has(token)) &&
    [...tokens].some((own) => own.startsWith(typed));
  return { has: whole.length, begins: begins ? 1 : 0 };
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
