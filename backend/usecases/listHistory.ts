/** What a store has of the OFAC list, over all its editions: what the next edition is held against. */
import { editionsOf, type LoadedEdition, type OfacHistory } from '../importers/ofac/editions.ts';
import { editionDate } from '../importers/ofac/identity.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import type { Store } from '../stores/store.ts';

/** O(records of the kinds read). */
export async function readListHistory(store: Store): Promise<OfacHistory> {
  const loads: LoadedEdition[] = [];
  for (const manifest of await store.imports()) {
    // of an unfinished one nothing is known to be absent
    if (editionDate(manifest.dataset) === null || manifest.finishedAt === null) continue;
    loads.push({ manifest, rejections: await store.rejections(manifest.id) });
  }
  return {
    editions: editionsOf(loads),
    listings: await ofList(store, 'listing'),
    claims: await ofList(store, 'claim'),
  };
}

async function ofList<K extends RecordKind>(store: Store, kind: K): Promise<readonly RecordOf<K>[]> {
  const records: RecordOf<K>[] = [];
  for await (const page of store.stream(kind)) {
    records.push(...page.filter((record) => editionDate(record.dataset) !== null));
  }
  return records;
}
