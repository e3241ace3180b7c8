/** All listings of a store, merged by party: answers "what was this party's status on that day". One per revision. */
import { dayFromIso } from '../model/dates.ts';
import type { EntityId } from '../model/ids.ts';
import {
  asReadOn,
  isSanctioned,
  partyStatus,
  statusDuring,
  type Listing,
  type ListingRecord,
  type ListingStatus,
} from '../model/listings.ts';
import { groupBy } from '../model/groups.ts';
import { editionOfDataset, type EditionShown } from '../model/lists.ts';
import { compareText, listingsByParty } from '../model/merge.ts';
import type { DayRange } from '../model/dates.ts';
import type { Store } from '../stores/store.ts';

/** So many days' answers are kept. */
const DAYS = 8;

/** Programmes of an edition that are named: with no more than these it is hardly the whole of a list. */
const FEW = 8;

export class ListingBook {
  readonly #byParty: ReadonlyMap<EntityId, readonly Listing[]>;
  readonly #today: string;
  /** Answers for the days asked last, as every question needs all of one. */
  readonly #sanctioned = new Map<string, ReadonlyMap<EntityId, ListingStatus>>();

  constructor(byParty: ReadonlyMap<EntityId, readonly Listing[]>, today: string) {
    this.#byParty = byParty;
    this.#today = today;
  }

  /** O(listings); streams the store once. @param today of the reader, as an ISO day */
  static async read(store: Store, today: string): Promise<ListingBook> {
    const records: ListingRecord[] = [];
    for await (const page of store.stream('listing'))
      records.push(...page.map((one) => asReadOn(one, today)));
    return new ListingBook(listingsByParty(records), today);
  }

  listingsOf(party: EntityId): readonly Listing[] {
    return this.#byParty.get(party) ?? [];
  }

  /** @param day ISO day, e.g. `2026-11-23` */
  statusOn(party: EntityId, day: string): ListingStatus {
    const listings = this.#byParty.get(party);
    return listings === undefined ? { status: 'not-listed' } : partyStatus(listings, dayFromIso(day));
  }

  statusDuring(party: EntityId, range: DayRange): ListingStatus {
    return statusDuring(this.listingsOf(party), range);
  }

  /** Parties listed, last seen or reported listed on the day, in order of id. */
  sanctionedOn(day: string): ReadonlyMap<EntityId, ListingStatus> {
    const known = this.#sanctioned.get(day);
    if (known !== undefined) return known;
    const targets = new Map<EntityId, ListingStatus>();
    for (const party of [...this.#byParty.keys()].sort()) {
      const status = this.statusOn(party, day);
      if (isSanctioned(status)) targets.set(party, status);
    }
    const [oldest] = this.#sanctioned.keys();
    if (oldest !== undefined && this.#sanctioned.size === DAYS) this.#sanctioned.delete(oldest);
    this.#sanctioned.set(day, targets);
    return targets;
  }

  /** Parties that have listings of which none says whether they were listed on the day, in order of id. O(listings). */
  unknownOn(day: string): readonly EntityId[] {
    return [...this.#byParty.keys()].filter((party) => this.statusOn(party, day).status === 'unknown').sort();
  }

  /** The newest edition loaded of each list, and how much of it, in order of their names. */
  newestEditions(): readonly EditionShown[] {
    const newest = new Map<string, EditionShown>();
    const all = [...this.#byParty.values()].flat();
    const loaded = groupBy(
      all.flatMap(({ datasets, programme }) => datasets.map((dataset) => ({ dataset, programme }))),
      ({ dataset }) => dataset,
    );
    for (const [dataset, listings] of loaded) {
      const edition = editionOfDataset(dataset);
      if (edition === null || edition.date > this.#today) continue;
      if (edition.date <= (newest.get(edition.list)?.date ?? '')) continue;
      const programmes = [...new Set(listings.map(({ programme }) => programme))].filter((one) => one !== '');
      newest.set(edition.list, {
        ...edition,
        listings: listings.length,
        ...(programmes.length <= FEW ? { programmes: programmes.sort(compareText) } : {}),
      });
    }
    return [...newest.values()].sort((a, b) => compareText(a.list, b.list));
  }
}
