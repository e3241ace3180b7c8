/** What every question needs at hand of one revision: listings by party, start sets, and who only bears witness. */
import { CASE_DATASET_PREFIX, compareText } from '../model/merge.ts';
import type { EntityId } from '../model/ids.ts';
import type { Store } from '../stores/store.ts';
import { readFormerIds, type FormerIds } from './formerIds.ts';
import { ListingBook } from './listingBook.ts';
import { LocalIds } from './localIds.ts';

export interface Ledger {
  readonly revision: number;
  readonly listings: ListingBook;
  /** Name of a start set → its members, in order of id. */
  readonly startSets: ReadonlyMap<string, readonly EntityId[]>;
  readonly localIds: LocalIds;
  /** Read when first asked for. */
  readonly formerIds: () => Promise<FormerIds>;
  /** Researchers, publishers and the like: they look at chains and never stand on one. In order of id. */
  readonly witnesses: readonly EntityId[];
}

/** Streams listings and entities once. O(records). */
export async function readLedger(
  store: Store,
  { revision, today }: { readonly revision: number; readonly today: string },
): Promise<Ledger> {
  const listings = await ListingBook.read(store, today);
  const sets = new Map<string, Set<EntityId>>();
  const witnesses = new Set<EntityId>();
  const localIds = new LocalIds();
  for await (const page of store.stream('entity')) {
    for (const entity of page) {
      if (!entity.dataset.startsWith(CASE_DATASET_PREFIX)) continue;
      localIds.learn(entity);
      if (entity.roles.includes('witness')) witnesses.add(entity.id);
      for (const name of entity.startSets) {
        const members = sets.get(name) ?? new Set<EntityId>();
        sets.set(name, members.add(entity.id));
      }
    }
  }
  let former: Promise<FormerIds> | undefined;
  return {
    revision,
    listings,
    localIds,
    formerIds: () => (former ??= readFormerIds(store)),
    startSets: new Map(
      [...sets].sort(([a], [b]) => compareText(a, b)).map(([name, ids]) => [name, inOrder(ids)]),
    ),
    witnesses: inOrder(witnesses),
  };
}

function inOrder(ids: ReadonlySet<EntityId>): EntityId[] {
  return [...ids].sort(compareText);
}
