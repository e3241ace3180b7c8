import { describe, expect, it } from 'vitest';
import { dictionaries, listingDates } from '../../backend/locales/index.ts';
import { listingRecord } from '../../backend/model/listings.ts';
import { mergeListings } from '../../backend/model/merge.ts';

const listing = (end: { readonly to: string; readonly removedAfter: string | null }) =>
  mergeListings([
    listingRecord.parse({
      ...{ id: 'l-1', dataset: 'case:x', party: 'x.a', authority: 'OFAC', list: 'OFAC-SDN', programme: '' },
      ...{ measure: null, knownBy: 'reading', from: '2022-12-09', firstSeen: '2022-12-09' },
      ...{ lastSeen: '2025-02-27', sources: ['x.scrape'], note: '', ...end },
    }),
  ]);

describe('the dates of a listing in data files', () => {
  it('tell an end that follows from absence by both days, and never as the day of the edition alone', () => {
    const absent = listing({ to: '2025-12-24', removedAfter: '2025-02-27' });
    expect(absent.flatMap((one) => listingDates(one, dictionaries.en).slice(3))).toEqual([
      'removed after 2025-02-27',
      'no longer on it on 2025-12-24',
    ]);
    expect(absent.flatMap((one) => listingDates(one, dictionaries.de).slice(3))).toEqual([
      'gestrichen nach 2025-02-27',
      'am 2025-12-24 nicht mehr darauf',
    ]);
  });

  it('tell a stated end by its day', () => {
    const stated = listing({ to: '2025-07-21', removedAfter: null });
    expect(stated.flatMap((one) => listingDates(one, dictionaries.en).slice(3))).toEqual([
      'until 2025-07-21',
    ]);
  });
});
