/** From a case file to records: ids, defaults, references. Everything that cannot stand is refused with its line. */
import { CutoutError } from '../errors.ts';
import type { EntityRecord } from '../model/entities.ts';
import {
  datasetId,
  entityId,
  sourceId,
  type DatasetId,
  type EntityId,
  type RelationshipId,
} from '../model/ids.ts';
import { isReversed } from '../model/intervals.ts';
import { endMismatch } from '../model/relationships.ts';
import type { RecordOf } from '../model/records.ts';
import type { CaseEntity, CaseFile } from './caseFile.ts';
import type { LocatedCase } from './caseText.ts';
import { claimIdOf, judgementIdOf, listingIdOf, relationshipIdOf, statementIdOf } from './recordIds.ts';

type Path = readonly PropertyKey[];
type Records = {
  readonly [
    K in 'source' | 'entity' | 'relationship' | 'claim' | 'statement' | 'listing' | 'judgement'
  ]: RecordOf<K>[];
};

export const INFERRED = /^inferred/;

/** Whether the basis of a list number is good enough to be the same entity as on the list. */
export function isCertain(basis: string): boolean {
  return !INFERRED.test(basis);
}

export function caseDataset(slug: string): DatasetId {
  return datasetId.parse(`case:${slug}`);
}

/** @throws `bad-file` naming the line of the first record that cannot stand */
export function caseRecords(located: LocatedCase): Records {
  return new CaseReader(located).read();
}

class CaseReader {
  readonly #located: LocatedCase;
  readonly #file: CaseFile;
  readonly #dataset: DatasetId;
  readonly #entities = new Map<string, { readonly id: EntityId; readonly entity: CaseEntity }>();
  readonly #origins = new Map<string, string>();
  readonly #relationships = new Map<string, RelationshipId>();
  readonly #records: Records = {
    source: [],
    entity: [],
    relationship: [],
    claim: [],
    statement: [],
    listing: [],
    judgement: [],
  };

  constructor(located: LocatedCase) {
    this.#located = located;
    this.#file = located.content;
    this.#dataset = caseDataset(located.content.case);
  }

  read(): Records {
    this.#indexSources();
    this.#indexEntities();
    this.#file.sources.forEach((_, index) => this.#source(index));
    this.#file.entities.forEach((_, index) => this.#entity(index));
    this.#file.relationships.forEach((_, index) => this.#relationship(index));
    this.#file.statements.forEach((_, index) => this.#statement(index));
    this.#file.listings.forEach((_, index) => this.#listing(index));
    this.#file.judgements.forEach((_, index) => this.#judgement(index));
    return this.#records;
  }

  #refuse(path: Path, message: string, remedy: string): CutoutError {
    return new CutoutError('bad-file', message, { place: this.#located.at(path), remedy });
  }

  #indexSources(): void {
    const known = new Map<string, number>();
    for (const [index, { id }] of this.#file.sources.entries()) {
      if (known.has(id)) throw this.#duplicate(['sources', index, 'id'], 'source', id);
      known.set(id, index);
    }
    for (const [index, { id }] of this.#file.sources.entries())
      this.#origins.set(id, this.#followOrigin(id, index, known));
  }

  /** The end of the row "repeats what … repeats". */
  #followOrigin(id: string, index: number, known: ReadonlyMap<string, number>): string {
    const seen = new Set([id]);
    let current = id;
    for (;;) {
      const position = known.get(current);
      const next = position === undefined ? undefined : this.#file.sources[position]?.origin;
      if (next === undefined || next === current) return current;
      if (seen.has(next)) {
        throw this.#refuse(
          ['sources', index, 'origin'],
          `The origins of ${[...seen, next].join(' → ')} go round in a circle.`,
          'Name the source that said it first.',
        );
      }
      seen.add(next);
      current = next;
    }
  }

  #duplicate(path: Path, kind: string, id: string): CutoutError {
    return this.#refuse(path, `The ${kind} id "${id}" is given twice.`, 'Give each id once.');
  }

  #indexEntities(): void {
    for (const [index, entity] of this.#file.entities.entries()) {
      if (this.#entities.has(entity.id))
        throw this.#duplicate(['entities', index, 'id'], 'entity', entity.id);
      const joins = entity.ofac !== undefined && isCertain(entity.ofac.basis);
      const id = entityId.parse(joins ? `ofac-${String(entity.ofac?.number)}` : entity.id);
      this.#entities.set(entity.id, { id, entity });
    }
  }

  #entityOf(slug: string, path: Path): { readonly id: EntityId; readonly entity: CaseEntity } {
    const found = this.#entities.get(slug);
    if (found !== undefined) return found;
    throw this.#refuse(
      path,
      `There is no entity "${slug}" in this file.`,
      'Add it under entities, or correct the id.',
    );
  }

  #sourceOf(slug: string, path: Path) {
    if (this.#origins.has(slug)) return sourceId.parse(slug);
    throw this.#refuse(
      path,
      `There is no source "${slug}" in this file.`,
      'Add it under sources, or correct the id.',
    );
  }

  #source(index: number): void {
    const source = this.#file.sources[index];
    if (source === undefined) return;
    this.#records.source.push({
      id: sourceId.parse(source.id),
      dataset: this.#dataset,
      publisher: source.publisher,
      title: source.title,
      date: source.date ?? null,
      url: source.url ?? null,
      urlStatus: source.url_status,
      kind: source.kind,
      readAs: source.read_as,
      note: source.note,
      captured: source.captured ?? null,
      sha256: source.sha256 ?? null,
      archiveUrl: source.archive_url ?? null,
    });
  }

  #entity(index: number): void {
    const entity = this.#file.entities[index];
    if (entity === undefined) return;
    const path = ['entities', index];
    const aliases: EntityRecord['aliases'] = [
      ...entity.short_names.map((name) => ({ name, kind: 'short' as const })),
      ...entity.aliases.map((name) => ({ name, kind: 'alias' as const })),
      ...entity.former_names.map((name) => ({ name, kind: 'former' as const })),
      ...entity.weak_aliases.map((name) => ({ name, kind: 'weak' as const })),
    ];
    this.#records.entity.push({
      id: this.#entityOf(entity.id, path).id,
      dataset: this.#dataset,
      schema: entity.schema,
      name: entity.name,
      aliases,
      placeholder: entity.placeholder,
      plural: entity.plural,
      countries: entity.countries,
      identifiers: identifiersOf(entity),
      addresses: [],
      startSets: entity.start_sets,
      roles: entity.roles,
      sources: entity.sources.map((source, at) => this.#sourceOf(source, [...path, 'sources', at])),
      note: entity.note,
    });
  }

  #relationship(index: number): void {
    const given = this.#file.relationships[index];
    if (given === undefined) return;
    const path = ['relationships', index];
    const from = this.#entityOf(given.from, [...path, 'from']);
    const to = this.#entityOf(given.to, [...path, 'to']);
    const production =
      given.production === undefined ? null : this.#production(given.production, [...path, 'production']);
    const mismatch = endMismatch(given.type, from.entity.schema, to.entity.schema);
    if (mismatch !== undefined)
      throw this.#refuse(
        [...path, 'type'],
        `${mismatch}.`,
        'Choose another type or correct the schema of the entity.',
      );
    if (from.id === to.id)
      throw this.#refuse(
        [...path, 'to'],
        `"${given.from}" is related to itself.`,
        'A relationship needs two different ends.',
      );
    const dates = { start: given.start ?? null, end: given.end ?? null };
    if (isReversed(dates))
      throw this.#refuse(
        [...path, 'end'],
        `The end ${given.end ?? ''} lies before the start ${given.start ?? ''}.`,
        'Correct the dates.',
      );
    if (!given.claims.some((claim) => claim.stance === 'supports')) {
      throw this.#refuse(
        [...path, 'claims'],
        'No claim supports this relationship.',
        'What is only denied is a statement: move it to statements.',
      );
    }
    const parts = { type: given.type, from: from.id, to: to.id, production, key: given.key };
    const id = relationshipIdOf(parts);
    if (this.#records.relationship.some((one) => one.id === id)) {
      throw this.#refuse(
        path,
        `The relationship ${given.type} from "${given.from}" to "${given.to}" is given twice.`,
        'Join the two, or tell them apart by key.',
      );
    }
    if (given.id !== undefined) {
      if (this.#relationships.has(given.id) || this.#entities.has(given.id))
        throw this.#duplicate([...path, 'id'], 'relationship', given.id);
      this.#relationships.set(given.id, id);
    }
    this.#records.relationship.push({ id, dataset: this.#dataset, ...parts, ...dates, note: given.note });
    given.claims.forEach((_, at) => this.#claim(id, index, at));
  }

  #production(slug: string, path: Path): EntityId {
    const { id, entity } = this.#entityOf(slug, path);
    if (entity.schema === 'Project') return id;
    throw this.#refuse(path, `"${slug}" is no production.`, 'A production has the schema Project.');
  }

  #claim(subject: RelationshipId, relationship: number, index: number): void {
    const claim = this.#file.relationships[relationship]?.claims[index];
    if (claim === undefined) return;
    const path = ['relationships', relationship, 'claims', index];
    const source = this.#sourceOf(claim.source, [...path, 'source']);
    const parts = {
      subject,
      source,
      stance: claim.stance,
      basis: claim.basis,
      origin: claim.origin ?? this.#origins.get(claim.source) ?? claim.source,
      place: claim.place ?? null,
    };
    const id = claimIdOf(parts);
    if (this.#records.claim.some((one) => one.id === id))
      throw this.#refuse(path, 'This claim is given twice.', 'Give it once.');
    this.#records.claim.push({
      id,
      dataset: this.#dataset,
      ...parts,
      quotation: claim.quotation ?? null,
      admiralty: claim.admiralty ?? null,
      asOf: claim.as_of ?? null,
      withdrawn: claim.withdrawn ?? null,
      note: claim.note,
    });
  }

  #statement(index: number): void {
    const given = this.#file.statements[index];
    if (given === undefined) return;
    const path = ['statements', index];
    const about = given.about.map((slug, at) => ({ slug, relationship: this.#relationships.get(slug), at }));
    const parts = {
      party: this.#entityOf(given.party, [...path, 'party']).id,
      stance: given.stance,
      text: given.text,
      source: this.#sourceOf(given.source, [...path, 'source']),
      aboutRelationships: about.flatMap((one) => one.relationship ?? []),
      aboutEntities: about
        .filter((one) => one.relationship === undefined)
        .map((one) => this.#entityOf(one.slug, [...path, 'about', one.at]).id),
    };
    this.#records.statement.push({
      id: statementIdOf(parts),
      dataset: this.#dataset,
      ...parts,
      date: given.date ?? null,
    });
  }

  #listing(index: number): void {
    const given = this.#file.listings[index];
    if (given === undefined) return;
    const path = ['listings', index];
    if (
      given.from !== undefined &&
      given.to !== undefined &&
      isReversed({ start: given.from, end: given.to })
    ) {
      throw this.#refuse(
        [...path, 'to'],
        `The listing ends (${given.to}) before it begins (${given.from}).`,
        'Correct the dates.',
      );
    }
    const parts = {
      party: this.#entityOf(given.party, [...path, 'party']).id,
      authority: given.authority,
      programme: given.programme,
    };
    const id = listingIdOf(parts);
    if (this.#records.listing.some((one) => one.id === id))
      throw this.#refuse(path, 'This listing is given twice.', 'Join the two.');
    this.#records.listing.push({
      id,
      dataset: this.#dataset,
      ...parts,
      from: given.from ?? null,
      firstSeen: given.first_seen ?? given.last_seen ?? null,
      lastSeen: given.last_seen ?? given.first_seen ?? null,
      to: given.to ?? null,
      removedAfter: null,
      sources: given.sources.map((source, at) => this.#sourceOf(source, [...path, 'sources', at])),
      note: given.note,
    });
  }

  #judgement(index: number): void {
    const given = this.#file.judgements[index];
    if (given === undefined) return;
    const path = ['judgements', index];
    const left = this.#entityOf(given.left, [...path, 'left']).id;
    const right = this.#entityOf(given.right, [...path, 'right']).id;
    const { verdict, reason, by, decided } = given;
    this.#records.judgement.push({
      id: judgementIdOf(left, right),
      dataset: this.#dataset,
      left,
      right,
      verdict,
      reason,
      by,
      decided,
    });
  }
}

function identifiersOf(entity: CaseEntity): EntityRecord['identifiers'] {
  const own = { scheme: 'case', value: entity.id, basis: 'case file' };
  const ofac =
    entity.ofac === undefined
      ? []
      : [{ scheme: 'ofac', value: String(entity.ofac.number), basis: entity.ofac.basis }];
  const others = Object.entries(entity.identifiers).flatMap(([scheme, values]) =>
    [values].flat().map((value) => ({ scheme, value, basis: 'case file' })),
  );
  return [own, ...ofac, ...others];
}
