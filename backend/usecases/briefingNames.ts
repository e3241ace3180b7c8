/** Parties and chains of material by name. */
import { dictionaries, partyNames } from '../locales/index.ts';
import type { Chain } from '../model/answers.ts';
import type { ChangedChain } from '../model/briefingChanges.ts';
import type { EntityId } from '../model/ids.ts';
import type { Material } from '../exports/material.ts';

export type Names = (id: EntityId) => { id: EntityId; name: string };

/** By the names of the last material that has the party. */
export function namesIn(materials: readonly Material[]): Names {
  const entities = materials.flatMap(({ answers }) => answers).flatMap((answer) => answer.entities);
  const called = partyNames(entities, dictionaries[materials.at(-1)?.settings.language ?? 'en']);
  return (id) => ({ id, name: called.whole(id) });
}

export function toldChain({ id, from, to, grade }: Chain, nameOf: Names): ChangedChain {
  return { id, from: nameOf(from), to: nameOf(to), grade };
}
