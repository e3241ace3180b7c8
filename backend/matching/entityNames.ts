/** The texts by which an entity is known: what a search looks at, and what stores index. */
import type { Entity, EntityRecord } from '../model/entities.ts';
import { mergeEntities } from '../model/merge.ts';
import { searchTokensOf } from './tokens.ts';

type Named = Pick<Entity, 'name' | 'aliases'>;
type Identified = Named & Pick<Entity, 'identifiers'>;

/** Every name an entity is found under, its own first. */
export function namesOf(entity: Named): readonly string[] {
  return [entity.name, ...entity.aliases.map((alias) => alias.name)];
}

/** Names, and the ids under which cases and lists know an entity. */
export function searchableNames(entity: Identified): readonly string[] {
  return [...namesOf(entity), ...entity.identifiers.map((identifier) => identifier.value)];
}

/** What the store indexes of an entity. */
export function tokensOf(entity: Identified): string {
  return searchTokensOf(searchableNames(entity));
}

/** The same over the records of all datasets. */
export function tokensOfRecords(records: readonly EntityRecord[]): string {
  const [only] = records;
  return tokensOf(only !== undefined && records.length === 1 ? only : mergeEntities(records));
}
