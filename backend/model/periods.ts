/**
 * A party can leave a list and come back to it: the observations of one listing fall into periods, each of which ends before
 * the next begins. Independent of the order of the records.
 */
import { rangeOf, type Day } from './dates.ts';
import type { ListingRecord } from './listings.ts';

/**
 * In order of time, with what each record says of each period. O(records²) where a source ended the listing, else
 * O(records).
 */
export function byPeriod(records: readonly ListingRecord[]): readonly (readonly ListingRecord[])[] {
  const cuts = cutsOf(records);
  if (cuts.length === 0) return [records];
  return [...cuts, Infinity].map((_, period) =>
    records.flatMap((record) => pieceIn(record, { period, of: cuts })),
  );
}

/** The last days of those ends after which the party is on the list again. */
function cutsOf(records: readonly ListingRecord[]): readonly Day[] {
  const ends = records.flatMap(({ to }) => (to === null ? [] : [rangeOf(to).latest]));
  if (ends.length === 0) return [];
  const on = records
    .flatMap(({ from, firstSeen, lastSeen }) => [from, firstSeen, lastSeen])
    .flatMap((day) => (day === null ? [] : [rangeOf(day).earliest]));
  const cuts = on.flatMap((day) => {
    const before = ends.filter((end) => end < day);
    return before.length === 0 ? [] : [Math.max(...before)];
  });
  return [...new Set(cuts)].sort((a, b) => a - b);
}

interface Place {
  readonly period: number;
  readonly of: readonly Day[];
}

/** None where the record says nothing of the period. What bears no date is said of the last one. */
function pieceIn(record: ListingRecord, { period, of }: Place): readonly ListingRecord[] {
  const within = (date: string | null, which: 'earliest' | 'latest'): string | null =>
    date !== null && of.filter((cut) => cut < rangeOf(date)[which]).length === period ? date : null;
  const { lastSeenIn, ...rest } = record;
  const from = within(record.from, 'earliest');
  const to = within(record.to, 'latest');
  const first = within(record.firstSeen, 'earliest');
  const last = within(record.lastSeen, 'earliest');
  const isDated = [record.from, record.to, record.firstSeen, record.lastSeen].some((day) => day !== null);
  const isOf = isDated ? [from, to, first, last].some((day) => day !== null) : period === of.length;
  if (!isOf) return [];
  const isRead = first !== null || last !== null;
  const piece: ListingRecord = {
    ...rest,
    from,
    to,
    removedAfter: to === null ? null : record.removedAfter,
    firstSeen: first ?? last,
    lastSeen: last ?? first,
    // a reading of another period is none of this one
    knownBy: record.lastSeen !== null && !isRead ? 'report' : record.knownBy,
  };
  if (lastSeenIn === undefined) return [piece];
  return [last === null ? { ...piece, sources: otherThan(lastSeenIn, record) } : { ...piece, lastSeenIn }];
}

/** The source of the last day does not show the earlier ones, unless it is the only one. */
function otherThan(lastSeenIn: string, { sources }: ListingRecord): ListingRecord['sources'] {
  const others = sources.filter((source) => source !== lastSeenIn);
  return others.length === 0 ? sources : others;
}
