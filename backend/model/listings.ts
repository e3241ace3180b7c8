/** Listings: a party's designation on a list under a programme, how it is known, and what it means on a day. */
import { z } from 'zod';
import { dayFromIso, edtfDate, isoDate, isoDay, OPEN_FUTURE, OPEN_PAST, rangeOf, type Day } from './dates.ts';
import { datasetId, entityId, listingId, sourceId, type SourceId } from './ids.ts';
import { freezesProperty } from './lists.ts';
import { languageTag, noteTranslations } from './translations.ts';

/**
 * How a dataset knows of a listing. `edition`: an edition of the list was loaded here; `reading`: a cited source is the list
 * itself, read on a day; `report`: a source that is not the list says so.
 */
export const listingGrounds = ['edition', 'reading', 'report'] as const;
export type ListingGround = (typeof listingGrounds)[number];

/** A party that an entry of a list names as tied to it, where the tie is not followed: the name does not tell to whom. */
export const unfollowedName = z.strictObject({
  /** As the list writes it. */
  name: z.string().min(1),
  /** Of the entries of the same edition that bear it; none, several, or one that was not taken over. */
  numbers: z.array(z.string()),
});

export type UnfollowedName = z.infer<typeof unfollowedName>;

/** What one dataset observed of one listing. */
export const listingRecord = z.strictObject({
  id: listingId,
  dataset: datasetId,
  party: entityId,
  /** Who keeps the list, e.g. `OFAC`. */
  authority: z.string().min(1),
  /** e.g. `OFAC-SDN`: one authority keeps several, see `lists.ts`. */
  list: z.string().min(1),
  /** e.g. `DPRK3`; empty where no source read says. */
  programme: z.string(),
  /** What the entry itself says is imposed, where it does; else the list's measure holds. */
  measure: z.string().nullable(),
  knownBy: z.enum(listingGrounds),
  /** Day of designation where a source states it. */
  from: edtfDate.nullable(),
  /** First and last day on which the list was read with the party on it; `null` where it is only reported. */
  firstSeen: isoDate.nullable(),
  lastSeen: isoDate.nullable(),
  /** Which of the sources shows the party on the last day, where they are several. */
  lastSeenIn: sourceId.optional(),
  /** Removal, as far as it is dated; an interval when it follows from absence. */
  to: edtfDate.nullable(),
  /** A removal is only known to lie after this day (exclusive), where absence is all that is known. */
  removedAfter: isoDate.nullable(),
  sources: z.array(sourceId),
  /** Of the entry, the same in each of its listings; only where there are any. */
  unfollowed: z.array(unfollowedName).optional(),
  note: z.string(),
  /** Of its note, where it has one and its dataset says. */
  language: languageTag.optional(),
  translations: noteTranslations.optional(),
});
export type ListingRecord = z.infer<typeof listingRecord>;

/**
 * A record as it is read on a day. That a list was read on a later one, as an earlier version took over, is no reading: what
 * is left is an earlier one, or a report of its sources.
 */
export function asReadOn(record: ListingRecord, today: string): ListingRecord {
  const { lastSeen, lastSeenIn: _in, ...rest } = record;
  if (lastSeen === null || lastSeen <= today) return record;
  const firstSeen = record.firstSeen !== null && record.firstSeen <= today ? record.firstSeen : null;
  const knownBy = firstSeen === null ? 'report' : record.knownBy;
  return { ...rest, knownBy, firstSeen, lastSeen: firstSeen };
}

export interface Listing extends Omit<ListingRecord, 'dataset' | 'lastSeenIn'> {
  readonly datasets: readonly string[];
  /** Where the party was read on the list on the last day; `null` where no reading is known. */
  readonly seen: Seen | null;
  /** Sources that report it without being the list. */
  readonly reportedBy: SourceId[];
}

export interface Seen {
  readonly by: Exclude<ListingGround, 'report'>;
  readonly sources: SourceId[];
}

export interface SeenOn extends Seen {
  readonly list: string;
  /** Day of the last reading. */
  readonly on: string;
}

/** Where a party was seen on several lists: each with its last reading, those that freeze property first. */
interface SeveralLists {
  readonly lists?: SeenOn[] | undefined;
}

/** What the last reading of a list names and nobody follows. */
export interface Unfollowed extends UnfollowedName {
  readonly list: string;
  /** Day of that reading. */
  readonly on: string;
  readonly source: SourceId;
}

/** As answers carry them: the field only where there are any, so that digests of other answers stay as they were. */
export function withUnfollowed<T>(ties: readonly T[]): { readonly unfollowed?: T[] } {
  return ties.length === 0 ? {} : { unfollowed: [...ties] };
}

/** Once for each list and name, however many programmes the party stands under. */
export function unfollowedOf(listings: readonly Judged[]): readonly Unfollowed[] {
  const all = listings.flatMap(({ list, lastSeen: on, seen, unfollowed = [] }) => {
    const source = seen?.sources[0];
    if (on === null || source === undefined) return [];
    return unfollowed.map((one) => ({ ...one, list, on, source }));
  });
  return [...new Map(all.map((one) => [`${one.list} ${one.on} ${one.name}`, one])).values()];
}

type Judged = Omit<Listing, 'datasets'>;

/** How its last known day is known, over all its datasets. */
export function groundOf({ seen, knownBy }: Pick<Listing, 'seen' | 'knownBy'>): ListingGround {
  return seen?.by ?? knownBy;
}

/** A listing read within this many days of the day asked for counts as checked. */
export const CHECKED_WITHIN_DAYS = 31;

export type ListingStatus =
  | ({ readonly status: 'listed'; readonly ending?: EndingLater | undefined } & SeveralLists)
  | ({ readonly status: 'last-seen-listed' } & SeenOn & SeveralLists)
  | {
      readonly status: 'reported-listed';
      readonly since: string;
      readonly list: string;
      readonly sources: SourceId[];
    }
  | { readonly status: 'not-yet-listed'; readonly from: string }
  | ({ readonly status: 'formerly-listed' } & ListingEnd)
  | { readonly status: 'unknown' }
  | { readonly status: 'not-listed' };

/** A stated day, or an interval where all that is known is that a later edition no longer has it; one of the two. */
export interface ListingEnd {
  readonly until: string | null;
  readonly between: { readonly after: string; readonly before: string } | null;
}

/** Where every listing of the party that holds on the day has an end after it: the day asked about, and that end. */
export interface EndingLater extends ListingEnd {
  readonly on: string;
}

/** Each with its status on a day. */
export function judgedOn<T extends Judged>(listings: readonly T[], day: Day) {
  return listings.map((listing) => ({ ...listing, status: listingStatus(listing, day) }));
}

/** Status of one listing on a day. */
export function listingStatus(listing: Judged, day: Day): ListingStatus {
  const from = listing.from === null ? null : rangeOf(listing.from);
  if (from !== null && day < from.earliest) return { status: 'not-yet-listed', from: listing.from ?? '' };
  if (listing.to !== null && day >= removalStart(listing)) return removedOrBetween(listing, listing.to, day);
  if (from !== null && day < from.latest) return { status: 'unknown' };
  const first = listing.firstSeen === null ? null : dayFromIso(listing.firstSeen);
  if (from === null && (first === null || day < first)) return { status: 'unknown' };
  if (listing.lastSeen === null) return reported(listing);
  if (listing.to !== null)
    return { status: 'listed', ending: { on: isoDay(day), ...endAt(listing.to, listing.removedAfter) } };
  if (day <= dayFromIso(listing.lastSeen) + CHECKED_WITHIN_DAYS) return { status: 'listed' };
  return lastSeen(listing);
}

function removalStart(listing: Pick<Listing, 'to' | 'removedAfter'>): Day {
  const stated = listing.to === null ? Infinity : rangeOf(listing.to).earliest;
  return listing.removedAfter === null ? stated : Math.min(stated, dayFromIso(listing.removedAfter) + 1);
}

/** On or after the first day on which it may have ended. */
function removedOrBetween(listing: Judged, to: string, day: Day): ListingStatus {
  if (day < rangeOf(to).latest) return listing.lastSeen === null ? { status: 'unknown' } : lastSeen(listing);
  return { status: 'formerly-listed', ...endAt(to, listing.removedAfter) };
}

/** How a listing ended, as far as is known; `null` where it is open. */
export function endOf({ to, removedAfter }: Pick<Listing, 'to' | 'removedAfter'>): ListingEnd | null {
  return to === null ? null : endAt(to, removedAfter);
}

function endAt(to: string, removedAfter: string | null): ListingEnd {
  return removedAfter === null
    ? { until: to, between: null }
    : { until: null, between: { after: removedAfter, before: to } };
}

function lastSeen({ lastSeen: on, list, seen }: Judged): ListingStatus {
  if (on === null || seen === null) return { status: 'unknown' };
  return { status: 'last-seen-listed', on, list, ...seen };
}

function reported({ from: since, list, reportedBy: sources }: Judged): ListingStatus {
  return since === null ? { status: 'unknown' } : { status: 'reported-listed', since, list, sources };
}

/** Strongest first: what makes a party a target goes before what does not. */
const ORDER = [
  'listed',
  'last-seen-listed',
  'reported-listed',
  'formerly-listed',
  'not-yet-listed',
  'unknown',
  'not-listed',
] as const;

export function strongest(statuses: readonly ListingStatus[]): ListingStatus {
  const rank = ({ status }: ListingStatus): number => ORDER.indexOf(status);
  return statuses.reduce((best, status) => (rank(status) < rank(best) ? status : best), {
    status: 'not-listed',
  });
}

/**
 * Status of a party with several listings: the strongest, and the latest "last seen" among equals. On several lists all are
 * named, and one that freezes property stands for them.
 */
export function partyStatus(listings: readonly Judged[], day: Day): ListingStatus {
  let best: ListingStatus = { status: 'not-listed' };
  for (const listing of listings) {
    const status = listingStatus(listing, day);
    const rank = ORDER.indexOf(status.status) - ORDER.indexOf(best.status);
    if (rank < 0 || (rank === 0 && outlasts(status, best))) best = status;
  }
  if (best.status !== 'listed' && best.status !== 'last-seen-listed') return best;
  const [first, ...others] = seenOn(listings, day);
  if (first === undefined || others.length === 0) return best;
  const lists = [first, ...others];
  return best.status === 'listed' ? { ...best, lists } : { ...best, ...first, lists };
}

/** Of two of a kind: the one with the later day, an open listing before one that ends; of those to come the first. */
function outlasts(status: ListingStatus, best: ListingStatus): boolean {
  if (status.status === 'not-yet-listed') return dayOfStatus(status) < dayOfStatus(best);
  if (status.status !== 'listed' || best.status !== 'listed') return dayOfStatus(status) > dayOfStatus(best);
  if (status.ending === undefined || best.ending === undefined) return status.ending === undefined;
  return lastDayOf(status.ending) > lastDayOf(best.ending);
}

function lastDayOf(end: ListingEnd | undefined): string {
  return end?.until ?? end?.between?.before ?? '';
}

function seenOn(listings: readonly Judged[], day: Day): readonly SeenOn[] {
  if (listings.every(({ list }) => list === listings[0]?.list)) return [];
  const latest = new Map<string, SeenOn>();
  for (const listing of listings) {
    const { list, lastSeen: on, seen } = listing;
    const { status } = listingStatus(listing, day);
    if ((status !== 'listed' && status !== 'last-seen-listed') || on === null || seen === null) continue;
    if (on > (latest.get(list)?.on ?? '')) latest.set(list, { list, on, ...seen });
  }
  return [...latest.values()].sort(
    (a, b) =>
      Number(freezesProperty(b.list)) - Number(freezesProperty(a.list)) ||
      (a.on === b.on ? Number(a.list > b.list) - 0.5 : Number(a.on < b.on) - 0.5),
  );
}

/** The day that a status names, the last one of an interval, or the end of a listing that has one; '' where it names none. */
export function dayOfStatus(status: ListingStatus): string {
  switch (status.status) {
    case 'last-seen-listed':
      return status.on;
    case 'reported-listed':
      return status.since;
    case 'formerly-listed':
      return lastDayOf(status);
    case 'not-yet-listed':
      return status.from;
    case 'listed':
      return lastDayOf(status.ending);
    default:
      return '';
  }
}

/** What a status rests on where the list was not read near the day. */
export function statusSources(status: ListingStatus): readonly SourceId[] {
  const several = 'lists' in status ? (status.lists ?? []) : [];
  if (several.length > 0) return [...new Set(several.flatMap(({ sources }) => sources))];
  return status.status === 'last-seen-listed' || status.status === 'reported-listed' ? status.sources : [];
}

/** Targets are parties listed, last seen listed or reported listed on the status date. */
export function isSanctioned(status: ListingStatus): boolean {
  return status.status === 'listed' || isUnconfirmed(status);
}

/** A target that was not read on the list near the day: its chains rank after those to confirmed ones. */
export function isUnconfirmed({ status }: Pick<ListingStatus, 'status'>): boolean {
  return status === 'last-seen-listed' || status === 'reported-listed';
}

/**
 * Status during a stretch of days, e.g. the validity of a link: the one value that holds throughout. `unknown` where the
 * stretch is open, or where the status changed within it.
 */
export function statusDuring(
  listings: readonly Judged[],
  range: { readonly earliest: Day; readonly latest: Day },
): ListingStatus {
  if (listings.length === 0) return { status: 'not-listed' };
  if (range.earliest === OPEN_PAST || range.latest === OPEN_FUTURE) return { status: 'unknown' };
  const last = partyStatus(listings, range.latest);
  const days = [range.earliest, ...listings.flatMap((listing) => daysOfEnd(listing, range))];
  return days.every((day) => partyStatus(listings, day).status === last.status)
    ? last
    : { status: 'unknown' };
}

/** Days within the stretch on which the listing may have ended and is known to have: it may come back before the last. */
function daysOfEnd(listing: Judged, range: { readonly earliest: Day; readonly latest: Day }): readonly Day[] {
  if (listing.to === null) return [];
  return [removalStart(listing), rangeOf(listing.to).latest].filter(
    (day) => day > range.earliest && day < range.latest,
  );
}
