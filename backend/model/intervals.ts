/** Validity of a relationship: two dates with uncertainty, either of which may be open. */
import { OPEN_FUTURE, OPEN_PAST, parseDate, rangeOf, type Day, type DayRange } from './dates.ts';

export interface Dated {
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * `outer` holds every day on which the relationship may have been valid; `inner` every day on which it certainly was,
 * or `null` where no such day is certain. An undated side is open outwards and certain of nothing inwards.
 */
export interface Validity {
  readonly outer: DayRange;
  readonly inner: DayRange | null;
}

export function validityOf(dated: Dated): Validity {
  const start = dated.start === null ? null : rangeOf(dated.start);
  const end = dated.end === null ? null : rangeOf(dated.end);
  const outer = { earliest: start?.earliest ?? OPEN_PAST, latest: end?.latest ?? OPEN_FUTURE };
  if (start === null || end === null || start.latest > end.earliest) return { outer, inner: null };
  return { outer, inner: { earliest: start.latest, latest: end.earliest } };
}

export function isUndated(dated: Dated): boolean {
  return dated.start === null && dated.end === null;
}

export function overlaps(a: DayRange, b: DayRange): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

export function contains(range: DayRange, day: Day): boolean {
  return range.earliest <= day && day <= range.latest;
}

/**
 * A start that can only lie after the end is a mistake of the record, not an uncertainty. Schemas ask this of dates that they
 * have found wrong too; those say nothing.
 */
export function isReversed({ start, end }: Dated): boolean {
  const [first, last] = [start, end].map((date) => (date === null ? undefined : parseDate(date)));
  return first !== undefined && last !== undefined && first.earliest > last.latest;
}
