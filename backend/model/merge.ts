/**
 * The merged view of what several datasets say of the same thing. Pure and independent of loading order: records are
 * taken by rank of their dataset (cases, which people wrote, before lists), then by dataset name.
 */
import type { Alias, Entity, EntityRecord } from './entities.ts';
import { listingGrounds, type Listing, type ListingRecord, type Seen } from './listings.ts';
import { rangeOf } from './dates.ts';
import { groupBy } from './groups.ts';
import type { EntityId } from './ids.ts';
import { germanNote, joinNotes, languageOfNotes } from './notes.ts';
import { byPeriod } from './periods.ts';
import type { Relationship, RelationshipRecord } from './relationships.ts';
import { mergeTexts } from './relationshipTexts.ts';

/** Datasets of cases bear this prefix; they name a party the way the reader knows it. */
export const CASE_DATASET_PREFIX = 'case:';

type NonEmpty<T> = readonly [T, ...T[]];

/** Throws when there is nothing to merge: a caller asked for something that no dataset has. */
function ranked<T extends { readonly dataset: string }>(records: readonly T[]): NonEmpty<T> {
  const [first, ...rest] = [...records].sort(
    (a, b) => rank(a.dataset) - rank(b.dataset) || compareText(a.dataset, b.dataset),
  );
  if (first === undefined) throw new RangeError('nothing to merge: give at least one record');
  return [first, ...rest];
}

function rank(dataset: string): number {
  return dataset.startsWith(CASE_DATASET_PREFIX) ? 0 : 1;
}

/** Order by code unit: the same in every locale and on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For kinds whose records of several datasets do not differ but in wording: the leading one stands for all. */
export function leadRecords<T extends { readonly id: string; readonly dataset: string }>(
  records: readonly T[],
): T[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.id);
    if (group) group.push(record);
    else groups.set(record.id, [record]);
  }
  return [...groups.values()].map((group) => ranked(group)[0]);
}

export function mergeEntities(records: readonly EntityRecord[]): Entity {
  const sorted = ranked(records);
  const { dataset: _dataset, ...lead } = sorted[0];
  return {
    ...lead,
    datasets: sorted.map((record) => record.dataset),
    aliases: mergedAliases(sorted),
    // a party is a placeholder only while no dataset names it
    placeholder: sorted.every((record) => record.placeholder),
    plural: sorted.every((record) => record.plural),
    countries: union(sorted, (record) => record.countries),
    identifiers: unionBy(
      sorted,
      (record) => record.identifiers,
      (id) => `${id.scheme}:${id.value}`,
    ),
    addresses: unionBy(
      sorted,
      (record) => record.addresses,
      (place) => JSON.stringify(place),
    ),
    startSets: union(sorted, (record) => record.startSets),
    roles: unionBy(
      sorted,
      (record) => record.roles,
      (role) => role,
    ),
    sources: unionBy(
      sorted,
      (record) => record.sources,
      (source) => source,
    ),
    note: joinNotes(sorted),
    translations: translationsOf(sorted),
  };
}

/** The leading record's name in German, and the joined note. */
function translationsOf(sorted: NonEmpty<EntityRecord>): Entity['translations'] {
  const name = sorted[0].translations.de?.name;
  const note = germanNote(sorted);
  if (name === undefined && note === undefined) return {};
  return { de: { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) } };
}

/** The other datasets' names become aliases; equal names in other letter case are one. */
function mergedAliases(sorted: NonEmpty<EntityRecord>): Alias[] {
  const [lead, ...others] = sorted;
  const all: Alias[] = [
    ...lead.aliases,
    ...others.flatMap((record) => [{ name: record.name, kind: 'alias' as const }, ...record.aliases]),
  ];
  const seen = new Set([lead.name.toLowerCase()]);
  return all.filter((alias) => {
    const key = alias.name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function mergeRelationships(records: readonly RelationshipRecord[]): Relationship {
  const sorted = ranked(records);
  const { dataset: _dataset, ...lead } = sorted[0];
  const dated = sorted.find((record) => record.start !== null || record.end !== null) ?? sorted[0];
  return {
    ...lead,
    datasets: sorted.map((record) => record.dataset),
    start: dated.start,
    end: dated.end,
    ...mergeTexts(sorted),
  };
}

/** Every listing merged over its datasets, in the order in which they come; one for each of its periods. */
export function mergedListings(records: readonly ListingRecord[]): readonly Listing[] {
  return [...groupBy(records, (record) => record.id).values()].flatMap(mergeListings);
}

export function listingsByParty(
  records: readonly ListingRecord[],
): ReadonlyMap<EntityId, readonly Listing[]> {
  return groupBy(mergedListings(records), (listing) => listing.party);
}

/**
 * Observations of one listing: it begins when a source says so, was first and last seen over all editions and readings, and
 * stays ended once a source ended it, whichever was loaded first. Where a later source has it again it is two, in order of
 * time and with one id.
 */
export function mergeListings(records: readonly ListingRecord[]): readonly Listing[] {
  return byPeriod(records).map(mergePeriod);
}

function mergePeriod(records: readonly ListingRecord[]): Listing {
  const sorted = ranked(records);
  const {
    dataset: _dataset,
    lastSeenIn: _lastSeenIn,
    unfollowed: _unfollowed,
    language: _language,
    translations: _translations,
    ...lead
  } = sorted[0];
  const reports = sorted.filter((record) => record.knownBy === 'report');
  const sightings = sorted.filter((record) => record.knownBy !== 'report');
  const lastSeen = extreme(
    sightings.map((record) => record.lastSeen),
    'last',
  );
  const ended = firstEnd(sorted);
  return {
    ...lead,
    datasets: sorted.map((record) => record.dataset),
    measure: sorted.find((record) => record.measure !== null)?.measure ?? null,
    knownBy: listingGrounds.find((ground) => sorted.some((record) => record.knownBy === ground)) ?? 'report',
    from: sorted.find((record) => record.from !== null)?.from ?? null,
    firstSeen: extreme(
      sightings.map((record) => record.firstSeen),
      'first',
    ),
    lastSeen,
    seen: lastSeen === null ? null : seenOn(lastSeen, sightings),
    ...unfollowedOn(lastSeen, sightings),
    reportedBy: unionBy(
      reports,
      (record) => record.sources,
      (source) => source,
    ),
    to: ended?.to ?? null,
    removedAfter: ended?.removedAfter ?? null,
    sources: unionBy(
      sorted,
      (record) => record.sources,
      (source) => source,
    ),
    ...noteOf(sorted),
  };
}

/** Names of the last day alone: what an earlier edition left open a later one may have told. */
function unfollowedOn(
  day: string | null,
  sightings: readonly ListingRecord[],
): Pick<ListingRecord, 'unfollowed'> {
  const named = sightings
    .filter((record) => record.lastSeen === day)
    .flatMap(({ unfollowed = [] }) => unfollowed);
  return named.length === 0 ? {} : { unfollowed: named };
}

/** An edition loaded here goes before a reading of the same day. */
function seenOn(day: string, sightings: readonly ListingRecord[]): Seen {
  const all = sightings.filter((record) => record.lastSeen === day);
  const editions = all.filter((record) => record.knownBy === 'edition');
  const sources = unionBy(
    editions.length > 0 ? editions : all,
    ({ lastSeenIn, sources }) => (lastSeenIn === undefined ? sources : [lastSeenIn]),
    (source) => source,
  );
  return { by: editions.length > 0 ? 'edition' : 'reading', sources };
}

/** Of several ends of one period: later editions only lack it still. */
function firstEnd(sorted: NonEmpty<ListingRecord>): ListingRecord | undefined {
  return sorted.filter((record) => record.to !== null).sort((a, b) => lastDay(a) - lastDay(b))[0];
}

function lastDay(record: ListingRecord): number {
  return record.to === null ? Infinity : rangeOf(record.to).latest;
}

function extreme(days: readonly (string | null)[], which: 'first' | 'last'): string | null {
  const known = days.filter((day) => day !== null).sort(compareText);
  return known.at(which === 'first' ? 0 : -1) ?? null;
}

function union<T>(records: readonly T[], pick: (record: T) => readonly string[]): string[] {
  return unionBy(records, pick, (value) => value);
}

function unionBy<T, V>(
  records: readonly T[],
  pick: (record: T) => readonly V[],
  key: (value: V) => string,
): V[] {
  const values = new Map<string, V>();
  for (const record of records) {
    for (const value of pick(record)) {
      const k = key(value);
      if (!values.has(k)) values.set(k, value);
    }
  }
  return [...values.values()];
}

function noteOf(sorted: NonEmpty<ListingRecord>): Pick<Listing, 'note' | 'language' | 'translations'> {
  const language = languageOfNotes(sorted);
  const note = germanNote(sorted);
  return {
    note: joinNotes(sorted),
    ...(language === undefined ? {} : { language }),
    ...(note === undefined ? {} : { translations: { de: { note } } }),
  };
}
