/**
 * What complete editions of a list end by no longer holding it: listings, and the ties that earlier editions stated. A
 * function of all editions of the one list together, so that they may be loaded in any order.
 */
import type { Claim } from '../../model/claims.ts';
import type { ListingRecord } from '../../model/listings.ts';
import { compareText } from '../../model/merge.ts';
import { claimIdOf } from '../../model/recordIds.ts';
import { isComplete, type OfacEdition, type OfacHistory } from './editions.ts';
import { editionOfDataset } from '../../model/lists.ts';
import { editionDataset, editionSource, entryOfPlace, numberOf } from './identity.ts';

export interface Ends {
  readonly listings: readonly ListingRecord[];
  readonly claims: readonly Claim[];
}

/** O((listings + claims) × editions). */
export function endsByAbsence(history: OfacHistory): Ends {
  const complete = history.editions.filter((edition) => isComplete(edition, history.editions));
  if (complete.length === 0) return { listings: [], claims: [] };
  const listings = observations(
    history.listings.filter((record) => record.lastSeen !== null),
    (record) => record.id,
  );
  const present = new Set(listings.flatMap(({ records }) => records.map(presence)));
  const claims = observations(
    // what was taken back for a namesake was stated all the same; without a quotation it is an end of another edition
    history.claims.filter((claim) => claim.withdrawn === null || claim.quotation !== null),
    (claim) => claim.subject,
  );
  return {
    listings: listings.flatMap((seen) =>
      absences(seen, complete)
        .filter(({ edition, last }) => isKnown(edition, last, present))
        .map(({ edition, last }) => endOf(last, edition)),
    ),
    claims: claims.flatMap((seen) =>
      absences(seen, complete)
        .filter(({ edition, last }) => !edition.open.has(entryOfPlace(last.place) ?? ''))
        .map(({ edition, last }) => withdrawalOf(last, edition)),
    ),
  };
}

interface Observed<T> {
  readonly days: ReadonlySet<string>;
  /** In order of days. */
  readonly records: readonly T[];
}

/** Records of editions by what they are about. */
function observations<T extends { readonly dataset: string }>(
  records: readonly T[],
  keyOf: (record: T) => string,
): readonly Observed<T>[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group === undefined) groups.set(keyOf(record), [record]);
    else group.push(record);
  }
  return [...groups.values()].map((group) => ({
    days: new Set(group.map(dayOf)),
    records: group.sort((a, b) => compareText(dayOf(a), dayOf(b))),
  }));
}

function dayOf(record: { readonly dataset: string }): string {
  return editionOfDataset(record.dataset)?.date ?? '';
}

/** Each complete edition that lacks it though an earlier one has it, with the last record before. */
function absences<T extends { readonly dataset: string }>(
  seen: Observed<T>,
  complete: readonly OfacEdition[],
): readonly { readonly edition: OfacEdition; readonly last: T }[] {
  return complete.flatMap((edition) => {
    const last = seen.records.findLast((record) => dayOf(record) < edition.date);
    return last === undefined || seen.days.has(edition.date) ? [] : [{ edition, last }];
  });
}

function presence(record: ListingRecord): string {
  return `${record.party} ${record.dataset}`;
}

/** An entry that was kept out is on the list all the same; one that was accepted shows all its programmes. */
function isKnown(edition: OfacEdition, last: ListingRecord, present: ReadonlySet<string>): boolean {
  if (present.has(`${last.party} ${editionDataset(edition)}`)) return true;
  return !edition.open.has(numberOf(last.party));
}

/** The party was removed at some time after the last day on which it was seen, up to the edition's day. */
function endOf({ unfollowed: _unfollowed, ...last }: ListingRecord, edition: OfacEdition): ListingRecord {
  const { date } = edition;
  return {
    ...last,
    dataset: editionDataset(edition),
    from: null,
    firstSeen: null,
    lastSeen: null,
    to: date,
    removedAfter: last.lastSeen,
    sources: [editionSource(edition)],
    ...goneFrom(date),
  };
}

function withdrawalOf(last: Claim, edition: OfacEdition): Claim {
  const { date } = edition;
  const stated = { ...last, source: editionSource(edition) };
  return {
    ...stated,
    id: claimIdOf(stated),
    dataset: editionDataset(edition),
    quotation: null,
    asOf: date,
    withdrawn: date,
    ...goneFrom(date),
  };
}

function goneFrom(date: string) {
  return {
    note: `No longer in the edition of ${date}.`,
    language: 'en',
    translations: { de: { note: `In der Ausgabe vom ${date} nicht mehr enthalten.` } },
  };
}
