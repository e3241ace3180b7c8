/** What is said of sanctions lists: their measures, and the editions that are loaded. */
import { groupBy } from '../model/groups.ts';
import { strongest, type Listing, type ListingStatus } from '../model/listings.ts';
import type { UnfollowedTie } from '../model/answers.ts';
import { isListName, listName, type EditionName, type EditionShown } from '../model/lists.ts';
import type { Words } from './en.ts';
import { formatCount, formatDate } from './formats.ts';
import { listOf } from './names.ts';
import { fill } from './verbs.ts';

interface Imposing extends Pick<Listing, 'measure' | 'list'> {
  /** Of the listing: what an ended one imposed is told as what was. */
  readonly status: ListingStatus;
}

/** What the entry itself says is imposed; '' where it does not, or is not on the list yet. */
export function ownMeasure({ measure, status }: Imposing, words: Words): string {
  return imposedIn(measure ?? '', status, words);
}

export interface ListMeasure {
  readonly list: string;
  readonly measure: string;
}

/**
 * What the lists stand for on which a party is or was, each list once: the entry as a whole bears it, and a programme by
 * itself can impose something else. Those left out of which the entry itself says what it is, or nothing is known.
 */
export function listMeasures(listings: readonly Imposing[], words: Words): readonly ListMeasure[] {
  const silent = listings.filter(({ measure }) => measure === null);
  return [...groupBy(silent, ({ list }) => list)].flatMap(([list, those]) => {
    const status = strongest(those.map((one) => one.status));
    const measure = imposedIn(isListName(list) ? words.measures[list] : '', status, words);
    return measure === '' ? [] : [{ list, measure }];
  });
}

/** "OFAC SDN: property blocked; US persons may not deal". */
export function listMeasureText({ list, measure }: ListMeasure, { evidence }: Words): string {
  return fill(evidence.measureOfList, { list: listName(list), measure });
}

/** Nothing is imposed on whoever is only reported to be on the list, unless the report is right. */
function imposedIn(measure: string, { status }: ListingStatus, { evidence }: Words): string {
  if (measure === '' || status === 'not-yet-listed' || status === 'not-listed') return '';
  if (status === 'formerly-listed') return fill(evidence.measureWas, { measure });
  if (status === 'reported-listed' || status === 'unknown') return fill(evidence.measureIf, { measure });
  return measure;
}

/** Before what an edition itself notes of a party: it spoke of the day of that edition. */
export function listNoteHead({ list, date }: EditionName, { evidence, dates }: Words): string {
  return fill(evidence.listNote, { list: listName(list), date: formatDate(date, dates) });
}

/** Ties that lists name of a party without telling to whom: a sentence each, as nothing of them stands in any chain. */
export function unfollowedTexts(
  ties: readonly UnfollowedTie[],
  words: Words,
  nameOf: (party: UnfollowedTie['party']) => string,
): readonly string[] {
  const { none, one, several } = words.evidence.unfollowed;
  return ties.map(({ party, list, on, name, numbers }) =>
    fill(numbers.length === 0 ? none : numbers.length === 1 ? one : several, {
      list: listName(list),
      date: formatDate(on, words.dates),
      party: nameOf(party),
      name,
      numbers: listOf(numbers, words.dates.tag),
    }),
  );
}

/** "OFAC SDN of 28 December 2023 (561 listings loaded, programmes DPRK, DPRK2)": a part must not pass for the whole. */
export function editionsText(editions: readonly EditionShown[], words: Words): string {
  const { editionOf, editionPart, editionProgrammes } = words.evidence;
  const named = editions.map(({ list, date, listings, programmes = [] }) => {
    const edition = fill(editionOf, { list: listName(list), date: formatDate(date, words.dates) });
    if (listings === undefined) return edition;
    const n = formatCount(listings, words.dates);
    return programmes.length === 0
      ? fill(editionPart, { edition, n })
      : fill(editionProgrammes, { edition, n, programmes: programmes.join(', ') });
  });
  return listOf(named, words.dates.tag);
}
