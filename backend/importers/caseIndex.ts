/** What a case file's references lead to: its sources, entities and relationships by the ids that it gives them. */
import { CutoutError } from '../errors.ts';
import { datasetId, entityId, sourceId } from '../model/ids.ts';
import { idInCase } from '../model/globalIds.ts';
import type { DatasetId, EntityId, RelationshipId, SourceId } from '../model/ids.ts';
import { paperKeys } from '../model/papers.ts';
import type { CaseEntity, CaseFile } from './caseFile.ts';
import type { LocatedCase, Path } from './caseText.ts';

/** Ids of this form belong to entities joined to the list by a certain number. */
const LIST_PREFIX = 'ofac-';
const INFERRED = 'inferred';

/** Whether the basis of a list number is good enough to be the same entity as on the list. */
export function isCertain(basis: string): boolean {
  return !basis.startsWith(INFERRED);
}

export function caseDataset(slug: string): DatasetId {
  return datasetId.parse(`case:${slug}`);
}

export interface IndexedEntity {
  readonly id: EntityId;
  readonly entity: CaseEntity;
}

export class CaseIndex {
  readonly file: CaseFile;
  readonly dataset: DatasetId;
  /** Of the case's texts; `null` where it does not say. */
  readonly language: string | null;
  /** See `ImportContext`. */
  readonly today: string | null;
  readonly #located: LocatedCase;
  readonly #entities = new Map<string, IndexedEntity>();
  /** Source → its id beyond this file, and what it repeats in the end. */
  readonly #sources = new Map<string, SourceId>();
  readonly #origins = new Map<string, string>();
  readonly #relationships = new Map<string, RelationshipId>();
  readonly #taken = new Set<string>();

  /** @throws `bad-file` on ids given twice and origins that go round */
  constructor(located: LocatedCase, today: string | null) {
    this.#located = located;
    this.today = today;
    this.file = located.content;
    this.dataset = caseDataset(located.content.case);
    this.language = located.content.language ?? null;
    this.#indexSources();
    this.#indexEntities();
  }

  /** What a record says of the language of its own texts, with their translations. */
  worded<T extends object>({ translations }: { readonly translations?: T | undefined }) {
    return {
      ...(this.language === null ? {} : { language: this.language }),
      ...(translations === undefined ? {} : { translations }),
    };
  }

  refuse(path: Path, message: string, remedy: string): CutoutError {
    return new CutoutError('bad-file', message, { place: this.#located.at(path), remedy });
  }

  /** Remembers a record's id, made from its content, and refuses it the second time. */
  take(id: string, path: Path, what: string, remedy: string): void {
    if (this.#taken.has(id)) throw this.refuse(path, `${what} is given twice.`, remedy);
    this.#taken.add(id);
  }

  entityOf(slug: string, path: Path): IndexedEntity {
    const found = this.#entities.get(slug);
    if (found !== undefined) return found;
    throw this.refuse(
      path,
      `There is no entity "${slug}" in this file.`,
      'Add it under entities, or correct the id.',
    );
  }

  productionOf(slug: string, path: Path): EntityId {
    const { id, entity } = this.entityOf(slug, path);
    if (entity.schema === 'Project') return id;
    throw this.refuse(path, `"${slug}" is no production.`, 'A production has the schema Project.');
  }

  sourceOf(slug: string, path: Path): SourceId {
    const id = this.#sources.get(slug);
    if (id !== undefined) return id;
    throw this.refuse(
      path,
      `There is no source "${slug}" in this file.`,
      'Add it under sources, or correct the id.',
    );
  }

  sourcesOf(slugs: readonly string[], path: Path): SourceId[] {
    return slugs.map((slug, at) => this.sourceOf(slug, [...path, at]));
  }

  /** What a claim repeats in the end; an origin that is no source of this file is its own. */
  originOf(named: string): string {
    return this.#origins.get(named) ?? named;
  }

  /** Keys of a source's address and file. */
  paperOf(slug: string): string[] {
    const source = this.file.sources.find((one) => one.id === slug);
    return paperKeys({ url: source?.url ?? null, sha256: source?.sha256 ?? null });
  }

  /** Gives a relationship the name under which statements refer to it. */
  nameRelationship(slug: string, id: RelationshipId, path: Path): void {
    if (this.#relationships.has(slug) || this.#entities.has(slug))
      throw this.#duplicate(path, 'relationship', slug);
    this.#relationships.set(slug, id);
  }

  /** Whether the file gives a relationship that id, whatever else is wrong with it. */
  declares(slug: string): boolean {
    return this.file.relationships.some((one) => one.id === slug);
  }

  relationshipOf(slug: string): RelationshipId | undefined {
    return this.#relationships.get(slug);
  }

  #duplicate(path: Path, kind: string, id: string): CutoutError {
    return this.refuse(path, `The ${kind} id "${id}" is given twice.`, 'Give each id once.');
  }

  #indexSources(): void {
    const known = new Map<string, number>();
    for (const [index, { id }] of this.file.sources.entries()) {
      if (known.has(id)) throw this.#duplicate(['sources', index, 'id'], 'source', id);
      known.set(id, index);
      this.#sources.set(id, this.#sourceIdOf(index));
    }
    for (const [index, { id }] of this.file.sources.entries())
      this.#origins.set(id, this.#followOrigin(id, index, known));
  }

  #sourceIdOf(index: number): SourceId {
    const { id, same_as: same } = this.file.sources[index] ?? { id: '' };
    if (same === undefined) return sourceId.parse(this.localId(id));
    return sourceId.parse(this.#shared(same, ['sources', index, 'same_as']));
  }

  /** An id of another case or of a list, that no two of this file may share. */
  #shared(same: string, path: Path): string {
    if (same.startsWith(`${this.file.case}.`)) {
      throw this.refuse(
        path,
        `"${same}" is an id of this case itself.`,
        'Write one entry for what is one thing.',
      );
    }
    this.take(`${String(path[0])} ${same}`, path, `"${same}"`, 'Join the two.');
    return same;
  }

  /** The form in which an id of this file holds beyond it. */
  localId(slug: string): string {
    return idInCase(this.file.case, slug);
  }

  /** The end of the row "repeats what … repeats". */
  #followOrigin(id: string, index: number, known: ReadonlyMap<string, number>): string {
    const seen = new Set([id]);
    let current = id;
    for (;;) {
      const position = known.get(current);
      const next = position === undefined ? undefined : this.file.sources[position]?.origin;
      if (next === undefined) return this.#sources.get(current) ?? current;
      if (seen.has(next)) {
        throw this.refuse(
          ['sources', index, 'origin'],
          `The origins of ${[...seen, next].join(' → ')} go round in a circle.`,
          'Name the source that said it first.',
        );
      }
      seen.add(next);
      current = next;
    }
  }

  #indexEntities(): void {
    const numbers = new Set<number>();
    for (const [index, entity] of this.file.entities.entries()) {
      const path = ['entities', index];
      if (this.#entities.has(entity.id)) throw this.#duplicate([...path, 'id'], 'entity', entity.id);
      if (entity.id.startsWith(LIST_PREFIX)) {
        throw this.refuse(
          [...path, 'id'],
          `The id "${entity.id}" is kept for entities of the list.`,
          'Give another id, and the number under ofac with its basis.',
        );
      }
      this.#entities.set(entity.id, { id: this.#idOf(entity, numbers, path), entity });
    }
  }

  #idOf(entity: CaseEntity, numbers: Set<number>, path: Path): EntityId {
    const { ofac, same_as: same } = entity;
    const number = ofac !== undefined && isCertain(ofac.basis) ? ofac.number : undefined;
    if (number !== undefined && numbers.has(number)) {
      throw this.refuse(
        [...path, 'ofac'],
        `The list number ${String(number)} is given to two entities.`,
        'Join the two, or correct the number.',
      );
    }
    if (number !== undefined) numbers.add(number);
    const listed = number === undefined ? undefined : `${LIST_PREFIX}${String(number)}`;
    if (same === undefined) return entityId.parse(listed ?? this.localId(entity.id));
    if (listed !== undefined && listed !== same) {
      throw this.refuse(
        [...path, 'same_as'],
        `"${entity.name}" is said to be both ${same} and ${listed}.`,
        'Give one of the two.',
      );
    }
    return entityId.parse(this.#shared(same, [...path, 'same_as']));
  }
}
