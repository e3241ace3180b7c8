/** What is said of sanctions lists: their measures, and the editions that are loaded. */
import type { Listing } from '../model/listings.ts';
import { isListName, listName, type EditionName } from '../model/lists.ts';
import type { Words } from './en.ts';
import { formatDate } from './formats.ts';
import { listOf } from './names.ts';
import { fill } from './verbs.ts';

/** What the entry itself says is imposed, else what its list stands for; '' where neither is known. */
export function measureText({ measure, list }: Pick<Listing, 'measure' | 'list'>, words: Words): string {
  return measure ?? (isListName(list) ? words.measures[list] : '');
}

/** "OFAC SDN of 28 December 2023 and EU financial sanctions of 3 May 2024". */
export function editionsText(editions: readonly EditionName[], words: Words): string {
  const named = editions.map(({ list, date }) =>
    fill(words.evidence.editionOf, { list: listName(list), date: formatDate(date, words.dates) }),
  );
  return listOf(named, words.dates.tag);
}
