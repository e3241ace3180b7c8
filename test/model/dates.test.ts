import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, edtfDate, isoDate, isoDay, parseDate, rangeOf } from '../../backend/model/dates.ts';
import { contains, isReversed, overlaps, validityOf } from '../../backend/model/intervals.ts';

/** 1990 to 2009: long enough for a decade, short enough to try every day. */
const FIRST = dayOf(1970, 1, 1);
const LAST = dayOf(2039, 12, 31);
const days = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const aDay = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2009, 12, 31) }).map(isoDay);
const aDate = fc.oneof(
  aDay,
  aDay.map((day) => day.slice(0, 7)),
  aDay.map((day) => day.slice(0, 4)),
  aDay.map((day) => `${day.slice(0, 3)}X`),
);

describe('dates', () => {
  it('mean the days whose ISO form begins as they do', () => {
    fc.assert(
      fc.property(aDate, (text) => {
        const prefix = text.replace('X', '');
        const meant = days(FIRST, LAST).filter((day) => isoDay(day).startsWith(prefix));
        expect(parseDate(text)).toEqual({ earliest: meant[0], latest: meant.at(-1) });
      }),
      { numRuns: 40 },
    );
  });

  it('widen when approximate, by one unit on both sides', () => {
    fc.assert(
      fc.property(aDate, (text) => {
        const exact = rangeOf(text);
        const about = rangeOf(`${text}~`);
        expect(about.earliest).toBeLessThan(exact.earliest);
        expect(about.latest).toBeGreaterThan(exact.latest);
      }),
    );
    expect(rangeOf('2020-01~')).toEqual({ earliest: dayOf(2019, 12, 1), latest: dayOf(2020, 2, 29) });
    expect(rangeOf('2020-12~')).toEqual({ earliest: dayOf(2020, 11, 1), latest: dayOf(2021, 1, 31) });
  });

  it.each([
    '2021-02-30',
    '2023-02-29',
    '2021-13',
    '2021-00',
    '2021-04-31',
    '199X-05',
    '21',
    '1990s',
    '',
    '0000',
  ])('refuse "%s"', (text) => {
    expect(parseDate(text)).toBeUndefined();
    expect(edtfDate.safeParse(text).success).toBe(false);
  });

  it('take a leap day where there is one, and only full days as days', () => {
    expect(isoDate.safeParse('2024-02-29').success).toBe(true);
    expect(isoDate.safeParse('2024-02').success).toBe(false);
  });
});

describe('validity', () => {
  const dated = fc.record({ start: fc.option(aDate), end: fc.option(aDate) });

  it('holds outwards every day between some start and some end, inwards every day between all of them', () => {
    fc.assert(
      fc.property(dated, (given) => {
        if (isReversed(given)) return;
        const start = given.start === null ? null : rangeOf(given.start);
        const end = given.end === null ? null : rangeOf(given.end);
        const { outer, inner } = validityOf(given);
        for (let day = FIRST; day <= LAST; day += 13) {
          const possible = (start === null || start.earliest <= day) && (end === null || day <= end.latest);
          const certain = start !== null && end !== null && start.latest <= day && day <= end.earliest;
          expect(contains(outer, day)).toBe(possible);
          expect(inner !== null && contains(inner, day)).toBe(certain);
        }
      }),
    );
  });

  it('overlaps where two ranges share a day', () => {
    const range = fc
      .tuple(fc.nat(40), fc.nat(20))
      .map(([earliest, length]) => ({ earliest, latest: earliest + length }));
    fc.assert(
      fc.property(range, range, (a, b) => {
        const shared = days(0, 80).some((day) => contains(a, day) && contains(b, day));
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });

  it('is reversed only where no day fits both ends', () => {
    fc.assert(
      fc.property(aDate, aDate, (start, end) => {
        const from = rangeOf(start);
        const to = rangeOf(end);
        const fits = days(from.earliest, from.latest).some((day) => day <= to.latest);
        expect(isReversed({ start, end })).toBe(!fits);
      }),
      { numRuns: 60 },
    );
    expect(isReversed({ start: '2019', end: null })).toBe(false);
  });
});
