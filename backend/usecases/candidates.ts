/** Entities that bear all words of a query, then those that bear some: a name is often known by one word more or less. */
import { queryWords } from '../matching/tokens.ts';
import type { EntityId } from '../model/ids.ts';
import type { Store } from '../stores/store.ts';

/** Candidates that are scored; a query that fits more names than this is too short to be ordered well anyway. */
const CANDIDATES = 500;
/** Words of a query that are left out in turn; what stands after them is too long a name to be typed. */
const MOST_WORDS = 8;

/**
 * Asked for with all words; where that gives fewer than `enough`, with one word left out, with two at a time and with
 * one. At most 8 + 28 + 8 questions of the index, and most often one.
 */
export async function candidates(store: Store, query: string, enough: number): Promise<readonly EntityId[]> {
  const words = queryWords(query);
  const ask = (some: readonly (readonly string[])[]) => store.search([...new Set(some.flat())], CANDIDATES);
  const found = new Set(words.length === 0 ? [] : await ask(words));
  const few = words.slice(0, MOST_WORDS);
  const pairs = few.flatMap((one, at) => few.slice(at + 1).map((other) => [one, other]));
  for (const attempts of [
    few.map((_, at) => few.filter((_word, other) => other !== at)),
    pairs,
    few.map((one) => [one]),
  ]) {
    if (found.size >= enough || few.length < 2) break;
    for (const some of attempts) for (const id of await ask(some)) found.add(id);
  }
  return [...found];
}
