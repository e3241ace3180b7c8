/**
 * Dates with uncertainty: the subset of the Extended Date/Time Format (EDTF, ISO 8601-2) that sources need.
 *
 * Accepted: `2019`, `2019-05`, `2019-05-03`, a decade `199X`, each with an optional `~` (approximate, widened by one unit
 * of its precision on both sides). An absent date is open. Days are counted as whole days since 1970-01-01 (UTC).
 */
import { z } from 'zod';

/** Whole days since 1970-01-01. */
export type Day = number;

/** Both ends inclusive, in days. */
export interface DayRange {
  readonly earliest: Day;
  readonly latest: Day;
}

export const OPEN_PAST: Day = -2147483648;
export const OPEN_FUTURE: Day = 2147483647;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{3}X|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

export function dayOf(year: number, month: number, day: number): Day {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return Math.round(time.getTime() / MS_PER_DAY);
}

/** ISO date of a day, e.g. `2021-12-10`. */
export function isoDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The days a date may mean, or `undefined` where the text is no date (unknown form, month 13, 30 February). */
export function parseDate(text: string): DayRange | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText, approximate] = match;
  const decade = yearText.endsWith('X');
  if (decade && monthText !== undefined) return undefined;
  const year = Number(decade ? `${yearText.slice(0, 3)}0` : yearText);
  if (year < 1) return undefined;
  const widen = approximate === undefined ? 0 : 1;
  if (monthText === undefined) {
    const span = decade ? 9 : 0;
    const margin = decade ? widen * 10 : widen;
    return { earliest: dayOf(year - margin, 1, 1), latest: dayOf(year + span + margin, 12, 31) };
  }
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  if (dayText === undefined) {
    return { earliest: dayOf(year, month - widen, 1), latest: dayOf(year, month + 1 + widen, 1) - 1 };
  }
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const exact = dayOf(year, month, day);
  return { earliest: exact - widen, latest: exact + widen };
}

/** A date as its source gives it, kept as text; `parseDate` reads it. */
export const edtfDate = z
  .string()
  .refine(
    (text) => parseDate(text) !== undefined,
    'expected a date such as 2019, 2019-05, 2019-05-03, 199X or 2019~',
  );

/** A full day, e.g. a list edition's date. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2023-12-28')
  .refine((text) => parseDate(text) !== undefined, 'expected a day that the calendar has');

/** The day range of a date already validated by a schema; throws on anything else. */
export function rangeOf(text: string): DayRange {
  const range = parseDate(text);
  if (range === undefined) throw new RangeError(`"${text}" is no date; expected a form such as 2019-05-03`);
  return range;
}

/** Whether a date can only mean days after the given one. */
export function isAfter(date: string, day: string): boolean {
  return rangeOf(date).earliest > dayFromIso(day);
}

/** First day of an exact ISO day. */
export function dayFromIso(text: string): Day {
  return rangeOf(text).earliest;
}
