/**
 * Ids as case files give them, without the name of their case: what people write, and what links of version 0.1.0 carry.
 * They resolve while one case has them.
 */
import { idInCase } from '../model/globalIds.ts';
import type { EntityId } from '../model/ids.ts';
import type { RecordOf } from '../model/records.ts';
import { FIRST_CASE, renamedPlaceholders } from '../model/upgrades/renamedIds.ts';

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
