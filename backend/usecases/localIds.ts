/**
 * Ids as case files give them, without the name of their case: what people write, and what links of version 0.1.0 carry.
 * They resolve while one case has them.
 */
import { idInCase, isListId } from '../model/globalIds.ts';
import type { EntityId, RelationshipId } from '../model/ids.ts';
import { CASE_DATASET_PREFIX } from '../model/merge.ts';
import { relationshipIdOf } from '../model/recordIds.ts';
import type { RecordOf } from '../model/records.ts';
import { FIRST_CASE, renamedPlaceholders } from '../model/upgrades/renamedIds.ts';
import type { Store } from '../stores/store.ts';
import type { Ledger } from './ledger.ts';

/** Local id → the entities that cases call so. */
export class LocalIds {
  readonly #entities = new Map<string, Set<EntityId>>();

  /** @param entity of a case's dataset */
  learn(entity: RecordOf<'entity'>): void {
    for (const { scheme, value } of entity.identifiers) if (scheme === 'case') this.#add(value, entity.id);
    for (const [former, present] of renamedPlaceholders.get(FIRST_CASE) ?? [])
      if (entity.id === idInCase(FIRST_CASE, present)) this.#add(former, entity.id);
  }

  #add(local: string, id: EntityId): void {
    const known = this.#entities.get(local);
    if (known) known.add(id);
    else this.#entities.set(local, new Set([id]));
  }

  entitiesCalled(local: string): readonly EntityId[] {
    return [...(this.#entities.get(local) ?? [])];
  }
}

/**
 * Ids that relationships of cases had while the ids of their ends were not local to a case → what they are now; worked
 * out from the ends, so that nothing has to be kept. O(records).
 */
export async function readFormerRelationships(store: Store): Promise<ReadonlyMap<string, RelationshipId>> {
  const local = new Map<string, string>();
  for await (const page of store.stream('entity')) {
    for (const entity of page) local.set(`${entity.dataset} ${entity.id}`, formerIdOf(entity));
  }
  const former = new Map<string, RelationshipId>();
  for await (const page of store.stream('relationship')) {
    for (const { id, dataset, type, from, to: end, production, key } of page) {
      if (!dataset.startsWith(CASE_DATASET_PREFIX)) continue;
      const of = (one: string): string => local.get(`${dataset} ${one}`) ?? one;
      const ends = { from: of(from), to: of(end), production: production === null ? null : of(production) };
      former.set(relationshipIdOf({ type, ...ends, key }), id);
    }
  }
  return former;
}

/** A relationship's id, also where it is the one that it had in version 0.1.0; one of none comes back as it is. */
export async function presentRelationship(
  id: RelationshipId,
  { store, ledger }: { readonly store: Store; readonly ledger: Ledger },
): Promise<RelationshipId> {
  if ((await store.records('relationship', [id])).length > 0) return id;
  return (await ledger.formerRelationships()).get(id) ?? id;
}

function formerIdOf({ id, dataset, identifiers }: RecordOf<'entity'>): string {
  if (isListId(id) || !dataset.startsWith(CASE_DATASET_PREFIX)) return id;
  const local = identifiers.find(({ scheme }) => scheme === 'case')?.value ?? id;
  const renamed =
    renamedPlaceholders.get(dataset.slice(CASE_DATASET_PREFIX.length)) ?? new Map<string, string>();
  return [...renamed].find(([, present]) => present === local)?.[0] ?? local;
}
