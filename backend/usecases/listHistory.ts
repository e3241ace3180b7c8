/** What a store has of lists, over all their editions: what the next edition is held against. */
import { editionsOf, type LoadedEdition, type OfacHistory } from '../importers/ofac/editions.ts';
import type { Bearer } from '../importers/ofac/links.ts';
import { editionOfDataset } from '../model/lists.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import type { Store } from '../stores/store.ts';

export interface ListHistory {
  readonly loaded: OfacHistory;
  /** Of every edition that is held, whole or in part. */
  readonly bearers: readonly Bearer[];
  /** The name of a party on a list; its id where it is not on any. */
  readonly nameOf: (party: string) => string;
}

/** O(records of the kinds read). */
export async function readListHistory(store: Store): Promise<ListHistory> {
  const loads: LoadedEdition[] = [];
  for (const manifest of await store.imports()) {
    // of an unfinished one nothing is known to be absent
    if (editionOfDataset(manifest.dataset) === null || manifest.finishedAt === null) continue;
    loads.push({ manifest, rejections: await store.rejections(manifest.id) });
  }
  const loaded = {
    editions: editionsOf(loads),
    listings: await ofLists(store, 'listing'),
    claims: await ofLists(store, 'claim'),
  };
  const bearers = await ofLists(store, 'entity');
  const names = new Map(bearers.map(({ id, name }) => [String(id), name]));
  return { loaded, bearers, nameOf: (party) => names.get(party) ?? party };
}

async function ofLists<K extends RecordKind>(store: Store, kind: K): Promise<readonly RecordOf<K>[]> {
  const records: RecordOf<K>[] = [];
  for await (const page of store.stream(kind)) {
    records.push(...page.filter((record) => editionOfDataset(record.dataset) !== null));
  }
  return records;
}
