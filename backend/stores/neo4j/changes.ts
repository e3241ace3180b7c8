/**
 * What a batch changes, worked out before anything is written: read what the store has of the things that the batch
 * touches, then derive records, views and links as they will be. Run again after a commit whose answer was lost, it finds
 * nothing left to change.
 */
import { referredKinds } from '../../model/references.ts';
import {
  removableRecords,
  danglingReference,
  linkRowOf,
  referencesToCheck,
  relationshipFacts,
  requireUnchanged,
  thingKey,
  touchedRelationships,
  unsupportedRelationships,
  type PreparedRecord,
} from '../rules.ts';
import { mergeRelationships } from '../../model/merge.ts';
import type { AnyRecord, RecordOf } from '../../model/records.ts';
import type { Relationship } from '../../model/relationships.ts';
import type { LinkRow, WriteOptions } from '../store.ts';
import { catalogue } from './catalogue.ts';
import { inChunks } from './chunks.ts';
import type { Run } from './connection.ts';
import { keyOf, prefixOf, recordOf } from './keys.ts';
import { readReplacement } from './replacing.ts';

export interface Changes {
  readonly changed: readonly PreparedRecord[];
  /** Keys of what the store has of the batch → the import that brought it. */
  readonly known: ReadonlyMap<string, string | null>;
  readonly removed: readonly AnyRecord[];
  /** Things whose view is to be written again, with their records; without records they are gone. */
  readonly sources: ReadonlyMap<string, readonly RecordOf<'source'>[]>;
  readonly entities: ReadonlyMap<string, readonly RecordOf<'entity'>[]>;
  /** Relationship id → its merged view; `null` where no dataset has it any more. */
  readonly relationships: ReadonlyMap<string, Relationship | null>;
  /** Relationship id → the link that it comes to; `null` where there is none (any more). */
  readonly links: ReadonlyMap<string, LinkRow | null>;
}

/** Records by key, as the store has them or as they will be. */
type Records = ReadonlyMap<string, AnyRecord>;

/** @param goes records that go besides, whatever refers to them */
export async function findChanges(
  run: Run,
  prepared: readonly PreparedRecord[],
  options: WriteOptions,
  goes: readonly AnyRecord[] = [],
): Promise<Changes> {
  const known = await readKnown(run, prepared);
  const changed = prepared.filter((item) => known.checksums.get(keyOf(item)) !== item.checksum);
  if (options.madeFrom) requireUnchanged(changed, known.checksums, options.madeFrom);
  await checkReferences(run, referencesToCheck(changed, options), prepared);
  const { replaces } = options;
  const facts = replaces === undefined ? null : await readReplacement(run, prepared, replaces);
  const removed = facts === null ? goes : removableRecords(facts);
  const relationships = touchedBy(changed, removed, known.records);
  const others = await readOthers(run, { removed, relationships, prepared });
  const after = new Map([...known.records, ...others]);
  for (const item of prepared) after.set(keyOf(item), item);
  for (const item of removed) after.delete(keyOf(item));
  return {
    changed,
    known: known.imports,
    removed,
    sources: grouped(sourceOf, [...changed, ...removed], after),
    entities: grouped(entityOf, [...changed, ...removed], after),
    ...relationshipsOf(relationships, after),
  };
}

interface Known {
  readonly checksums: ReadonlyMap<string, string>;
  readonly imports: ReadonlyMap<string, string | null>;
  /** Without the records of the batch that the store has already. */
  readonly records: Records;
}

/** What is stored of the things of a batch, by all datasets. */
async function readKnown(run: Run, prepared: readonly PreparedRecord[]): Promise<Known> {
  const checksums = new Map<string, string>();
  const imports = new Map<string, string | null>();
  const records = new Map<string, AnyRecord>();
  const things = prepared.map((item) => ({
    prefix: prefixOf(item.kind, item.record.id),
    checksum: item.checksum,
  }));
  for (const rows of inChunks(things)) {
    for (const found of await run(catalogue.records.find, { rows: [...rows] })) {
      const { key, checksum, payload } = found;
      checksums.set(key, checksum);
      imports.set(key, found.import);
      if (payload !== null) records.set(key, recordOf(key, payload));
    }
  }
  return { checksums, imports, records };
}

async function checkReferences(
  run: Run,
  needed: ReturnType<typeof referencesToCheck>,
  prepared: readonly AnyRecord[],
): Promise<void> {
  const given = new Set(prepared.map((item) => thingKey(item.kind, item.record.id)));
  const open = needed.filter(({ reference }) => !given.has(thingKey(reference.kind, reference.id)));
  const prefixes = [...new Set(open.map(({ reference }) => prefixOf(reference.kind, reference.id)))];
  const existing = new Set<string>();
  for (const chunk of inChunks(prefixes)) {
    for (const { prefix } of await run(catalogue.records.existing, { prefixes: [...chunk] }))
      existing.add(prefix);
  }
  for (const kind of referredKinds) {
    const missing = open.find(
      ({ reference }) => reference.kind === kind && !existing.has(prefixOf(kind, reference.id)),
    );
    if (missing !== undefined) throw danglingReference(missing.item, missing.reference);
  }
}

function touchedBy(
  changed: readonly AnyRecord[],
  removed: readonly AnyRecord[],
  known: Records,
): ReadonlySet<string> {
  const ids = new Set([...touchedRelationships(changed), ...touchedRelationships(removed)]);
  for (const item of changed) {
    // a claim may have been about another relationship before
    const before = known.get(keyOf(item));
    if (before?.kind === 'claim') ids.add(before.record.subject);
  }
  return ids;
}

interface Reach {
  readonly removed: readonly AnyRecord[];
  readonly relationships: ReadonlySet<string>;
  readonly prepared: readonly AnyRecord[];
}

/** Records of touched things that the batch itself does not hold, and all claims about touched relationships. */
async function readOthers(run: Run, { removed, relationships, prepared }: Reach): Promise<Records> {
  const records = new Map<string, AnyRecord>();
  const read = new Set(prepared.map((item) => prefixOf(item.kind, item.record.id)));
  const wanted = new Set([
    ...[...relationships].map((id) => prefixOf('relationship', id)),
    ...removed
      .filter((item) => item.kind === 'entity' || item.kind === 'source')
      .map((item) => prefixOf(item.kind, item.record.id)),
  ]);
  for (const prefixes of inChunks([...wanted].filter((prefix) => !read.has(prefix)))) {
    for (const { key, payload } of await run(catalogue.records.ofThings, { prefixes: [...prefixes] }))
      records.set(key, recordOf(key, payload));
  }
  for (const ids of inChunks([...relationships])) {
    for (const { key, payload } of await run(catalogue.claims.ofRelationships, { ids: [...ids] }))
      records.set(key, recordOf(key, payload));
  }
  return records;
}

/** The records that each touched thing of a kind will have; `of` gives those of the kind. */
function grouped<T extends { readonly id: string }>(
  of: (item: AnyRecord) => T | undefined,
  touched: readonly AnyRecord[],
  after: Records,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of touched) if (of(item) !== undefined) groups.set(item.record.id, []);
  for (const item of after.values()) {
    const record = of(item);
    if (record !== undefined) groups.get(record.id)?.push(record);
  }
  return groups;
}

function sourceOf(item: AnyRecord): RecordOf<'source'> | undefined {
  return item.kind === 'source' ? item.record : undefined;
}

function entityOf(item: AnyRecord): RecordOf<'entity'> | undefined {
  return item.kind === 'entity' ? item.record : undefined;
}

function relationshipsOf(ids: ReadonlySet<string>, after: Records): Pick<Changes, 'relationships' | 'links'> {
  const facts = relationshipFacts(ids, after.values());
  const unsupported = [...facts]
    .filter(
      ([, { records, claims }]) => records.length > 0 && !claims.some((claim) => claim.stance === 'supports'),
    )
    .map(([id]) => id);
  if (unsupported.length > 0) throw unsupportedRelationships(unsupported.sort());
  return {
    relationships: new Map(
      [...facts].map(([id, { records }]) => [id, records.length === 0 ? null : mergeRelationships(records)]),
    ),
    links: new Map([...facts].map(([id, { records, claims }]) => [id, linkRowOf(records, claims)])),
  };
}
