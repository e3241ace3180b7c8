/** Who has an id already, in another case or on another list: what a list says joins them only where the names agree. */
import type { Stranger, StrangerCheck } from '../importers/importer.ts';
import { namesAgree } from '../matching/agree.ts';
import { namesOf } from '../matching/entityNames.ts';
import { groupBy } from '../model/groups.ts';
import type { DatasetId, EntityId } from '../model/ids.ts';
import { editionOfDataset, listName } from '../model/lists.ts';
import type { Store } from '../stores/store.ts';

interface Holder extends Stranger {
  /** Under all editions of a list. */
  readonly names: string[];
}

/** A list may give its own entry another name from one edition to the next. O(entities). */
export async function readStrangers(store: Store, dataset: DatasetId): Promise<StrangerCheck> {
  const own = keeperOf(dataset);
  const holders = new Map<string, Holder & { readonly id: EntityId }>();
  for await (const page of store.stream('entity')) {
    for (const record of page) {
      const keeper = keeperOf(record.dataset);
      if (keeper === own) continue;
      const key = `${keeper} ${record.id}`;
      const holder = holders.get(key);
      if (holder === undefined)
        holders.set(key, { id: record.id, name: record.name, keeper, names: [...namesOf(record)] });
      else holder.names.push(...namesOf(record));
    }
  }
  const byId = groupBy([...holders.values()], ({ id }) => id);
  return (id, names) => byId.get(id)?.find((holder) => !namesAgree(names, holder.names));
}

/** The list as readers know it, or the case. */
function keeperOf(dataset: string): string {
  const edition = editionOfDataset(dataset);
  return edition === null ? dataset : listName(edition.list);
}
