/** What is known of a listing in time, a few words each: dates as their sources give them. */
import { endOf, type Listing } from '../model/listings.ts';
import type { Words } from './en.ts';
import { fill } from './verbs.ts';

export function listingDates(listing: Omit<Listing, 'datasets'>, words: Words): readonly string[] {
  const { from, firstSeen, lastSeen, removedAfter, endedBy, until } = words.exports.values.listing;
  const end = endOf(listing);
  const dated = (template: string, date: string | null | undefined): string =>
    date == null ? '' : fill(template, { date });
  const parts = [
    dated(from, listing.from),
    dated(firstSeen, listing.firstSeen),
    dated(lastSeen, listing.lastSeen),
    dated(removedAfter, end?.between?.after),
    dated(endedBy, end?.between?.before),
    dated(until, end?.until),
    listing.knownBy === 'report' ? words.evidence.grounds.report : '',
  ];
  return parts.filter((part) => part !== '');
}
