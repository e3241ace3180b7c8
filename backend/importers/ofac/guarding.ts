/** What is asked of the user before an edition is written that would end much, or may not be whole. */
import { counted, CutoutError } from '../../errors.ts';
import { groupBy } from '../../model/groups.ts';
import { listName } from '../../model/lists.ts';
import type { ListingRecord } from '../../model/listings.ts';
import { compareText, mergeListings } from '../../model/merge.ts';
import type { Ends } from './absence.ts';
import type { Edition } from './entries.ts';
import { numberOf } from './identity.ts';

/** An edition that ends more than this share of its list's listings is written only when that number is given. */
const UNASKED = 0.02;
const NAMED = 10;

interface Held {
  /** Listings that the edition itself has. */
  readonly own: ReadonlySet<string>;
  /** All records of the list's editions that the store has. */
  readonly loaded: readonly ListingRecord[];
  readonly ends: Ends;
  readonly nameOf: (party: ListingRecord['party']) => string;
}

export interface Ending extends Held {
  readonly list: string;
  /** The edition's main file. */
  readonly file: string;
  /** The number that the user gave. */
  readonly endMissing: number | undefined;
}

export interface Missing {
  readonly listings: number;
  /** Of the parties, in order; with its number where another entry of the list bears the name. */
  readonly names: readonly string[];
  /** Listings open so far, those among them. */
  readonly open: number;
}

/** Listings that are ended from now on, for a time or for good. O(listings of the list). */
export function missingFrom({ own, loaded, ends, nameOf }: Held): Missing {
  const before = groupBy(loaded, (record) => record.id);
  const periodsEnded = (records: readonly ListingRecord[]): number =>
    mergeListings(records).filter(({ to }) => to !== null).length;
  const isOpen = (records: readonly ListingRecord[]): boolean => mergeListings(records).at(-1)?.to === null;
  const ended = [...groupBy(ends.listings, (record) => record.id)].filter(([id, records]) => {
    const known = before.get(id) ?? [];
    if (known.length === 0) return false;
    const all = [...known, ...records];
    // what this edition shows of an earlier time was over before what is loaded began
    return periodsEnded(known) < periodsEnded(all) && !(own.has(id) && isOpen(all));
  });
  const parties = new Set(ended.flatMap(([, records]) => records.map(({ party }) => party)));
  const bearers = groupBy([...new Set(loaded.map(({ party }) => party))], nameOf);
  const told = (party: ListingRecord['party']): string => {
    const name = nameOf(party);
    return (bearers.get(name)?.length ?? 0) > 1 ? `${name}, entry ${numberOf(party)}` : name;
  };
  return {
    listings: ended.length,
    names: [...parties].map(told).sort(compareText),
    open: [...before.values()].filter(isOpen).length,
  };
}

/** The first ten, and how many more. */
export function namesInWords({ names }: Pick<Missing, 'names'>): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join('; ') + (more > 0 ? ` and ${String(more)} more` : '');
}

/** @throws `rejected-edition` with the number and ten names, where more would end than goes without saying */
export function checkEnding(ending: Ending): void {
  const { list, file, endMissing } = ending;
  const missing = missingFrom(ending);
  const { listings, open } = missing;
  if (endMissing === listings || (endMissing === undefined && listings <= open * UNASKED)) return;
  const lacks =
    listings === 0
      ? `lacks none of the ${String(open)} open listings of ${listName(list)}`
      : `lacks ${String(listings)} of the ${String(open)} open listings of ${listName(list)}, which would end (${namesInWords(missing)})`;
  const given = endMissing === undefined ? '' : `; the number given is ${String(endMissing)}`;
  throw new CutoutError('rejected-edition', `This edition ${lacks}${given}.`, {
    place: { file },
    remedy: 'Nothing was written. Check that the files are the whole list, of that day.',
    items: missing.names.slice(0, NAMED),
  });
}

/** @throws `rejected-edition` where files end without the mark by which the publisher says that they are whole */
export function checkEndMarks({ files }: Edition, confirmed: boolean): void {
  const bare = files.filter(({ isEnded }) => !isEnded);
  if (bare.length === 0 || confirmed) return;
  const rows = bare.map(({ name, lines }) => `${name} with ${counted(lines, 'row')}`).join(', ');
  throw new CutoutError(
    'rejected-edition',
    `The end mark (0x1A) is missing: ${rows}. Some rows may be missing too.`,
    {
      place: { file: bare[0]?.name ?? '' },
      remedy:
        'Nothing was written. Compare the numbers with those of the publisher; if they are right, say so by --confirm-row-count.',
    },
  );
}
