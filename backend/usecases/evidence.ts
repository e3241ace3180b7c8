/** Everything that travels with a set of links: relationships, their claims and statements, sources and parties. */
import { withoutControls } from '../model/controls.ts';
import type { EntitySummary, EvidencedRelationship, ToldStatement } from '../model/answers.ts';
import type { Claim } from '../model/claims.ts';
import type { Entity, EntityRecord } from '../model/entities.ts';
import { groupBy } from '../model/groups.ts';
import type { EntityId, RelationshipId } from '../model/ids.ts';
import { compareText, leadRecords, mergeEntities, mergeRelationships } from '../model/merge.ts';
import { mergeTexts, textsOf, type RelationshipTexts } from '../model/relationshipTexts.ts';
import { takenBackOn } from '../model/grades.ts';
import { overOn } from '../model/relationships.ts';
import type { Direction } from '../model/relationshipTypes.ts';
import type { Source } from '../model/sources.ts';
import type { LinkRow, Store } from '../stores/store.ts';
import { CutoutError } from '../errors.ts';
import type { ListingBook } from './listingBook.ts';
import { readStatements } from './statements.ts';

/** Claims and texts of relationships, statements about them and about parties, of all datasets. */
export class Evidence {
  readonly #claims: ReadonlyMap<RelationshipId, readonly Claim[]>;
  readonly #texts: ReadonlyMap<RelationshipId, RelationshipTexts>;
  readonly #byRelationship = new Map<RelationshipId, ToldStatement[]>();
  readonly statements: readonly ToldStatement[];

  private constructor(
    claims: readonly Claim[],
    texts: ReadonlyMap<RelationshipId, RelationshipTexts>,
    statements: readonly ToldStatement[],
  ) {
    this.#claims = groupBy(leadRecords(claims), (claim) => claim.subject);
    this.#texts = texts;
    this.statements = statements;
    for (const statement of this.statements) {
      for (const id of statement.aboutRelationships) {
        const known = this.#byRelationship.get(id);
        if (known) known.push(statement);
        else this.#byRelationship.set(id, [statement]);
      }
    }
  }

  static async read(
    store: Store,
    relationships: readonly RelationshipId[],
    parties: readonly EntityId[],
  ): Promise<Evidence> {
    const claims = await store.claimsOf(relationships);
    const texts = await readTexts(store, relationships);
    const statements = await readStatements(store, [...relationships, ...parties]);
    return new Evidence(claims, texts, statements);
  }

  claimsOf(relationship: RelationshipId): readonly Claim[] {
    return [...(this.#claims.get(relationship) ?? [])].sort((a, b) => compareText(a.id, b.id));
  }

  /** @param day on which it is told */
  evidenced(link: LinkRow, direction: Direction, day: string): EvidencedRelationship {
    const claims = this.claimsOf(link.id).map(
      ({ dataset: _dataset, subject: _subject, paper: _paper, ...claim }) => claim,
    );
    // what a list says ends where it takes it back, though no source dates the tie itself
    const end = link.end ?? (link.type === 'LINKED_TO' ? (takenBackOn(claims) ?? null) : null);
    return {
      id: link.id,
      type: link.type,
      direction,
      from: link.from,
      to: link.to,
      production: link.production,
      start: link.start,
      end: link.end,
      grade: link.grade,
      contested: link.contested,
      ...overOn({ end }, day),
      ...(this.#texts.get(link.id) ?? NO_TEXTS),
      claims,
      statements: this.#byRelationship.get(link.id) ?? [],
    };
  }
}

/** A relationship whose dataset is gone meanwhile says nothing more. */
export const NO_TEXTS = mergeTexts([]);

/** What is told of each relationship besides its type, ends and dates, merged over its datasets. */
export async function readTexts(
  store: Store,
  relationships: readonly RelationshipId[],
): Promise<ReadonlyMap<RelationshipId, RelationshipTexts>> {
  const records = await store.records('relationship', relationships);
  const groups = groupBy(records, (record) => record.id);
  return new Map([...groups].map(([id, group]) => [id, textsOf(mergeRelationships(group))]));
}

/** Entities merged over their datasets, by id; unknown ids are absent. */
export async function readEntities(
  store: Store,
  ids: Iterable<EntityId>,
): Promise<ReadonlyMap<EntityId, Entity>> {
  const records: readonly EntityRecord[] = await store.records('entity', [...new Set(ids)]);
  return new Map(
    [...groupBy(records, (record) => record.id)].map(([id, group]) => [id, mergeEntities(group)]),
  );
}

export async function readSources(store: Store, ids: Iterable<string>): Promise<Omit<Source, 'dataset'>[]> {
  const records = await store.records('source', [...new Set(ids)]);
  return leadRecords(records)
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ dataset: _dataset, ...source }) => source);
}

/** The party that a record refers to; stores refuse dangling references, so an absent one is damage. */
export function required(entities: ReadonlyMap<EntityId, Entity>, id: EntityId): Entity {
  const entity = entities.get(id);
  if (entity !== undefined) return entity;
  throw new CutoutError('store-damaged', `The store refers to entity "${id}" and does not have it.`, {
    remedy: 'Run `cutout verify`, then load the datasets again into a new store.',
  });
}

function nameIn({ de }: Entity['translations']): EntitySummary['translations'] {
  return de?.name === undefined ? {} : { de: { name: de.name } };
}

export function summaryOf(entity: Entity, listings: ListingBook, day: string): EntitySummary {
  return {
    id: entity.id,
    name: withoutControls(entity.name),
    schema: entity.schema,
    placeholder: entity.placeholder,
    plural: entity.plural,
    countries: entity.countries,
    language: entity.language,
    translations: nameIn(entity.translations),
    status: listings.statusOn(entity.id, day),
  };
}
