import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso, dayOf, isoDay, rangeOf, type Day } from '../../backend/model/dates.ts';
import { entityId, listingId, sourceId } from '../../backend/model/ids.ts';
import {
  CHECKED_WITHIN_DAYS,
  isSanctioned,
  listingStatus,
  partyStatus,
  statusDuring,
  type Listing,
} from '../../backend/model/listings.ts';

const listing = (over: Partial<Listing> = {}): Listing => ({
  id: listingId.parse('l'),
  datasets: ['case:x'],
  party: entityId.parse('p'),
  authority: 'OFAC',
  list: 'OFAC-SDN',
  programme: '',
  measure: null,
  knownBy: 'reading',
  from: null,
  firstSeen: null,
  lastSeen: null,
  to: null,
  removedAfter: null,
  sources: [],
  note: '',
  seen: over.lastSeen == null ? null : { by: 'reading', sources: [sourceId.parse('scrape')] },
  reportedBy: [],
  ...over,
});

const START = dayOf(2020, 1, 1);
const END = dayOf(2023, 12, 31);
const aDay = fc.integer({ min: START + 200, max: END - 200 });
const everyDay = Array.from({ length: END - START + 1 }, (_, at) => START + at);
const statusOn = (one: Listing, day: Day): string => listingStatus(one, day).status;

describe('status of a listing on a day', () => {
  it('is as a day-by-day account says, where all dates are exact', () => {
    const exact = fc.tuple(aDay, fc.nat(300), fc.option(fc.nat(300))).map(([from, seen, after]) => ({
      from,
      seen: from + seen,
      to: after === null ? null : from + seen + 1 + after,
    }));
    fc.assert(
      fc.property(exact, ({ from, seen, to }) => {
        const one = listing({
          from: isoDay(from),
          firstSeen: isoDay(from),
          lastSeen: isoDay(seen),
          to: to === null ? null : isoDay(to),
        });
        for (const day of everyDay) {
          const removed = to !== null && day >= to;
          const checked = to !== null || day <= seen + CHECKED_WITHIN_DAYS;
          const expected =
            day < from
              ? 'not-yet-listed'
              : removed
                ? 'formerly-listed'
                : checked
                  ? 'listed'
                  : 'last-seen-listed';
          if (statusOn(one, day) !== expected)
            expect([isoDay(day), statusOn(one, day)]).toEqual([isoDay(day), expected]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is unknown before the first sighting of a listing that no source dates', () => {
    const one = listing({ firstSeen: '2023-12-28', lastSeen: '2023-12-28' });
    expect(statusOn(one, dayFromIso('2023-12-27'))).toBe('unknown');
    expect(statusOn(one, dayFromIso('2023-12-28'))).toBe('listed');
    expect(statusOn(one, dayFromIso('2024-01-28'))).toBe('listed');
    expect(listingStatus(one, dayFromIso('2024-01-29'))).toEqual({
      status: 'last-seen-listed',
      on: '2023-12-28',
      list: 'OFAC-SDN',
      by: 'reading',
      sources: ['scrape'],
    });
  });

  it('is unknown in the month in which a listing began on a day that no source gives', () => {
    const one = listing({ from: '2025-07', firstSeen: '2025-08-01', lastSeen: '2025-08-01' });
    expect(statusOn(one, dayFromIso('2025-06-30'))).toBe('not-yet-listed');
    expect(statusOn(one, dayFromIso('2025-07-15'))).toBe('unknown');
    expect(statusOn(one, dayFromIso('2025-07-31'))).toBe('listed');
  });

  it('is reported, never last seen, where only a source that is not the list says so', () => {
    const press = sourceId.parse('press-digest');
    const one = listing({ from: '2025-07-08', knownBy: 'report', reportedBy: [press], sources: [press] });
    const expected = { status: 'reported-listed', since: '2025-07-08', list: 'OFAC-SDN', sources: [press] };
    for (const day of ['2025-07-08', '2025-07-20', '2026-11-23'])
      expect(listingStatus(one, dayFromIso(day))).toEqual(expected);
    expect(isSanctioned(listingStatus(one, dayFromIso('2026-11-23')))).toBe(true);
    expect(statusOn(one, dayFromIso('2025-07-07'))).toBe('not-yet-listed');
    // a report that names no day says nothing of any day
    expect(statusOn({ ...one, from: null }, dayFromIso('2026-11-23'))).toBe('unknown');
  });

  it('ends over an interval where only the month of the removal is known', () => {
    const one = listing({ from: '2022-12-09', lastSeen: '2025-02-27', to: '2025-07' });
    expect(statusOn(one, dayFromIso('2025-06-30'))).toBe('listed');
    expect(statusOn(one, dayFromIso('2025-07-10'))).toBe('last-seen-listed');
    expect(listingStatus(one, dayFromIso('2025-07-31'))).toEqual({
      status: 'formerly-listed',
      until: '2025-07',
      between: null,
    });
  });

  it('ends between the last edition with it and the first without it, where absence is all that is known', () => {
    const one = listing({
      firstSeen: '2021-12-10',
      lastSeen: '2023-01-01',
      removedAfter: '2023-01-01',
      to: '2024-01-01',
    });
    expect(statusOn(one, dayFromIso('2023-01-01'))).toBe('listed');
    expect(statusOn(one, dayFromIso('2023-06-01'))).toBe('last-seen-listed');
    expect(listingStatus(one, dayFromIso('2024-01-01'))).toEqual({
      status: 'formerly-listed',
      until: null,
      between: { after: '2023-01-01', before: '2024-01-01' },
    });
  });

  it('never calls a party a target before it was listed nor after it was removed', () => {
    fc.assert(
      fc.property(aDay, fc.nat(300), (from, length) => {
        const to = isoDay(from + length + 1).slice(0, 7);
        const one = listing({ from: isoDay(from), lastSeen: isoDay(from), to });
        if (rangeOf(to).latest < from) return;
        for (const day of everyDay)
          if (day < from || day >= rangeOf(to).latest)
            expect(isSanctioned(listingStatus(one, day))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('status of a party', () => {
  const old = listing({ from: '2018-09-13', lastSeen: '2023-12-28' });
  const ended = listing({ from: '2018-09-13', lastSeen: '2020-01-01', to: '2021-01-01' });

  it('is the strongest of its listings in any order', () => {
    const day = dayFromIso('2026-11-23');
    for (const listings of [
      [old, ended],
      [ended, old],
    ])
      expect(partyStatus(listings, day)).toMatchObject({ status: 'last-seen-listed', on: '2023-12-28' });
    expect(partyStatus([], day)).toEqual({ status: 'not-listed' });
  });

  it('is the latest sighting among equals', () => {
    const newer = listing({ from: '2018-09-13', lastSeen: '2025-12-24' });
    expect(partyStatus([newer, old], dayFromIso('2026-11-23'))).toMatchObject({
      status: 'last-seen-listed',
      on: '2025-12-24',
    });
  });

  it('during a stretch of days is unknown where it changed within it or the stretch is open', () => {
    const range = (from: string, to: string) => ({ earliest: dayFromIso(from), latest: dayFromIso(to) });
    expect(statusDuring([ended], range('2019-01-01', '2019-06-01')).status).toBe('listed');
    expect(statusDuring([ended], range('2019-01-01', '2022-06-01')).status).toBe('unknown');
    expect(statusDuring([ended], { earliest: -2147483648, latest: 0 }).status).toBe('unknown');
    const again = { ...ended, from: '2025-01-01', lastSeen: '2025-06-01', to: null };
    expect(statusDuring([ended, again], range('2019-01-01', '2025-06-01')).status).toBe('unknown');
    expect(statusDuring([], range('2019-01-01', '2022-06-01')).status).toBe('not-listed');
  });
});

describe('a listing that ends after the day asked about', () => {
  const day = dayOf(2023, 6, 1);
  const read = { firstSeen: '2021-12-10', lastSeen: '2025-06-30', from: '2021-12-10' };
  const ended = listing({ ...read, to: '2025-07' });

  it('says the day and the end', () => {
    const ending = { on: '2023-06-01', until: '2025-07', between: null };
    expect(listingStatus(ended, day)).toEqual({ status: 'listed', ending });
    expect(partyStatus([ended], day)).toEqual({ status: 'listed', ending });
  });

  it('says no end where another listing of the party stays open', () => {
    const open = listing({ ...read, programme: 'X' });
    for (const both of [
      [ended, open],
      [open, ended],
    ])
      expect(partyStatus(both, day)).toEqual({ status: 'listed' });
    const longer = listing({ ...read, to: '2026-01' });
    expect(partyStatus([longer, ended], day)).toMatchObject({ ending: { until: '2026-01' } });
  });
});
