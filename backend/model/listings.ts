/** Listings: a party's designation by an authority under a programme, and what it means on a day. */
import { z } from 'zod';
import { dayFromIso, edtfDate, isoDate, OPEN_FUTURE, OPEN_PAST, rangeOf, type Day } from './dates.ts';
import { datasetId, entityId, listingId, sourceId } from './ids.ts';

/** What one dataset observed of one listing. */
export const listingRecord = z.strictObject({
  id: listingId,
  dataset: datasetId,
  party: entityId,
  /** e.g. `OFAC SDN`. */
  authority: z.string().min(1),
  /** e.g. `DPRK3`; empty where no source read says. */
  programme: z.string(),
  /** Day of designation where a source states it. */
  from: edtfDate.nullable(),
  /** First and last day on which an edition of the list was read with the party on it. */
  firstSeen: isoDate.nullable(),
  lastSeen: isoDate.nullable(),
  /** Removal, as far as it is dated; an interval when it follows from absence. */
  to: edtfDate.nullable(),
  /** A removal is only known to lie after this day (exclusive), where absence is all that is known. */
  removedAfter: isoDate.nullable(),
  sources: z.array(sourceId),
  note: z.string(),
});
export type ListingRecord = z.infer<typeof listingRecord>;

export interface Listing extends Omit<ListingRecord, 'dataset'> {
  readonly datasets: readonly string[];
}

/** A listing read within this many days of the day asked for counts as checked. */
export const CHECKED_WITHIN_DAYS = 31;

export type ListingStatus =
  | { readonly status: 'listed' }
  | { readonly status: 'last-seen-listed'; readonly on: string }
  | { readonly status: 'not-yet-listed'; readonly from: string }
  | { readonly status: 'formerly-listed'; readonly until: string }
  | { readonly status: 'unknown' }
  | { readonly status: 'not-listed' };

/** Status of one listing on a day. */
export function listingStatus(listing: Omit<Listing, 'datasets'>, day: Day): ListingStatus {
  const from = listing.from === null ? null : rangeOf(listing.from);
  if (from !== null && day < from.earliest) return { status: 'not-yet-listed', from: listing.from ?? '' };
  if (listing.to !== null && day >= removalStart(listing)) return removedOrBetween(listing, day);
  if (from !== null && day < from.latest) return { status: 'unknown' };
  const first = listing.firstSeen === null ? null : dayFromIso(listing.firstSeen);
  if (from === null && (first === null || day < first)) return { status: 'unknown' };
  if (listing.to !== null) return { status: 'listed' };
  return sinceLastSeen(listing, day);
}

function removalStart(listing: Pick<Listing, 'to' | 'removedAfter'>): Day {
  const stated = listing.to === null ? Infinity : rangeOf(listing.to).earliest;
  return listing.removedAfter === null ? stated : Math.min(stated, dayFromIso(listing.removedAfter) + 1);
}

/** On or after the first day on which it may have ended. */
function removedOrBetween(listing: Omit<Listing, 'datasets'>, day: Day): ListingStatus {
  const to = listing.to ?? '';
  if (day >= rangeOf(to).latest) return { status: 'formerly-listed', until: to };
  return listing.lastSeen === null
    ? { status: 'unknown' }
    : { status: 'last-seen-listed', on: listing.lastSeen };
}

function sinceLastSeen(listing: Omit<Listing, 'datasets'>, day: Day): ListingStatus {
  const seen = listing.lastSeen ?? listing.from;
  if (seen === null) return { status: 'unknown' };
  if (day <= rangeOf(seen).latest + CHECKED_WITHIN_DAYS) return { status: 'listed' };
  return { status: 'last-seen-listed', on: seen };
}

/** Strongest first: what makes a party a target goes before what does not. */
const ORDER = [
  'listed',
  'last-seen-listed',
  'formerly-listed',
  'not-yet-listed',
  'unknown',
  'not-listed',
] as const;

/** Status of a party with several listings: the strongest, and the latest "last seen" among equals. */
export function partyStatus(listings: readonly Omit<Listing, 'datasets'>[], day: Day): ListingStatus {
  let best: ListingStatus = { status: 'not-listed' };
  for (const listing of listings) {
    const status = listingStatus(listing, day);
    const rank = ORDER.indexOf(status.status) - ORDER.indexOf(best.status);
    if (rank < 0 || (rank === 0 && dateIn(status) > dateIn(best))) best = status;
  }
  return best;
}

function dateIn(status: ListingStatus): string {
  if (status.status === 'last-seen-listed') return status.on;
  if (status.status === 'formerly-listed') return status.until;
  return '';
}

/** Targets are parties listed or last seen listed on the status date. */
export function isSanctioned(status: ListingStatus): boolean {
  return status.status === 'listed' || status.status === 'last-seen-listed';
}

/**
 * Status during a stretch of days, e.g. the validity of a link: the one value that holds throughout. `unknown` where the
 * stretch is open, or where the status changed within it.
 */
export function statusDuring(
  listings: readonly Omit<Listing, 'datasets'>[],
  range: { readonly earliest: Day; readonly latest: Day },
): ListingStatus {
  if (listings.length === 0) return { status: 'not-listed' };
  if (range.earliest === OPEN_PAST || range.latest === OPEN_FUTURE) return { status: 'unknown' };
  const first = partyStatus(listings, range.earliest);
  const last = partyStatus(listings, range.latest);
  return first.status === last.status ? last : { status: 'unknown' };
}
