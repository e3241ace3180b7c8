/**
 * What both stores check and derive alike, as pure functions over records: references, support by claims, the walked
 * link of a relationship, and what may go when a dataset is replaced.
 */
import type { Claim } from '../model/claims.ts';
import { standingOf, type GradedClaim } from '../model/grades.ts';
import { mergeRelationships } from '../model/merge.ts';
import {
  canonicalJson,
  recordKey,
  recordKinds,
  type AnyRecord,
  type Batch,
  type RecordKind,
} from '../model/records.ts';
import { keepingReferencesOf, referencesOf, type Reference, type ReferredKind } from '../model/references.ts';
import type { RelationshipRecord } from '../model/relationships.ts';
import { CutoutError } from '../errors.ts';
import { checksumOf, recordChecksum } from './digest.ts';
import type { LinkRow, WriteOptions } from './store.ts';

/** `kind id`: a thing, whatever datasets speak of it. */
export function thingKey(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

/** How many imports, the newest ones, can be taken back: of older ones what they changed is forgotten. */
export const KEPT_CHANGES = 100;

/** A record ready to be stored: its canonical JSON and that text's checksum. */
export type PreparedRecord = AnyRecord & { readonly payload: string; readonly checksum: string };

/**
 * The batch in writing order. Equal records given twice are one; two different ones under one key are refused, as the
 * result would depend on their order.
 */
export function prepareBatch(batch: Batch): readonly PreparedRecord[] {
  return prepareRecords(batchRecords(batch));
}

/** The same for records one by one. */
export function prepareRecords(items: readonly AnyRecord[]): readonly PreparedRecord[] {
  const prepared = new Map<string, PreparedRecord>();
  for (const item of items) {
    const payload = canonicalJson(item.record);
    const key = `${item.kind} ${recordKey(item.record)}`;
    const earlier = prepared.get(key);
    if (earlier === undefined) prepared.set(key, { ...item, payload, checksum: checksumOf(payload) });
    else if (earlier.payload !== payload) throw conflictingRecords(item);
  }
  return [...prepared.values()];
}

/** The records of a batch one by one, in writing order. */
export function batchRecords(batch: Batch): readonly AnyRecord[] {
  return [
    ...(batch.source ?? []).map((record) => ({ kind: 'source' as const, record })),
    ...(batch.entity ?? []).map((record) => ({ kind: 'entity' as const, record })),
    ...(batch.relationship ?? []).map((record) => ({ kind: 'relationship' as const, record })),
    ...(batch.claim ?? []).map((record) => ({ kind: 'claim' as const, record })),
    ...(batch.statement ?? []).map((record) => ({ kind: 'statement' as const, record })),
    ...(batch.listing ?? []).map((record) => ({ kind: 'listing' as const, record })),
    ...(batch.judgement ?? []).map((record) => ({ kind: 'judgement' as const, record })),
    ...(batch.inquiry ?? []).map((record) => ({ kind: 'inquiry' as const, record })),
  ];
}

/**
 * Compares what the caller built on with what the store has of the batch's things now.
 * @param stored key of each record (`kind id dataset`) of the batch's things → its checksum
 * @throws `changed-meanwhile` naming the first thing that differs; one that is as the batch has it needs no writing
 */
export function requireUnchanged(
  changed: readonly PreparedRecord[],
  stored: ReadonlyMap<string, string>,
  madeFrom: Batch,
): void {
  const read = new Map<string, string[]>();
  for (const { kind, record } of batchRecords(madeFrom)) {
    const lines = read.get(thingKey(kind, record.id)) ?? [];
    read.set(thingKey(kind, record.id), [...lines, `${recordKey(record)} ${recordChecksum(record)}`]);
  }
  const now = new Map<string, string[]>();
  for (const [key, checksum] of stored) {
    const [kind = '', id = '', dataset = ''] = key.split(' ');
    now.set(`${kind} ${id}`, [...(now.get(`${kind} ${id}`) ?? []), `${id} ${dataset} ${checksum}`]);
  }
  for (const { kind, record } of changed) {
    if (madeFrom[kind] === undefined) continue;
    const [before, after] = [read, now].map((side) => (side.get(thingKey(kind, record.id)) ?? []).sort());
    if (before?.join() !== after?.join()) throw changedMeanwhile(`${kind} "${record.id}"`);
  }
}

/** @throws `changed-meanwhile` */
export function requireRevision(now: number, expected: number | undefined): void {
  if (expected !== undefined && now !== expected) throw changedMeanwhile('store');
}

function changedMeanwhile(what: string): CutoutError {
  return new CutoutError(
    'changed-meanwhile',
    `The ${what} was changed by another while this was worked out.`,
    {
      remedy: 'Nothing was written. Look at it again and repeat what you wanted.',
    },
  );
}

/** What must be there for these records to be written, each reference with the record that makes it. */
export function referencesToCheck(
  changed: readonly AnyRecord[],
  { restores = false }: WriteOptions,
): readonly { readonly item: AnyRecord; readonly reference: Reference }[] {
  const of = restores ? keepingReferencesOf : referencesOf;
  return changed.flatMap((item) => of(item).map((reference) => ({ item, reference })));
}

/** Relationships whose standing the batch may change: written ones and subjects of written claims. */
export function touchedRelationships(prepared: readonly AnyRecord[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const item of prepared) {
    if (item.kind === 'relationship') ids.add(item.record.id);
    else if (item.kind === 'claim') ids.add(item.record.subject);
  }
  return ids;
}

/** The link of a relationship from all datasets' records and claims of it; `null` where none supports it any more. */
export function linkRowOf(
  records: readonly RelationshipRecord[],
  claims: readonly GradedClaim[],
): LinkRow | null {
  if (records.length === 0) return null;
  const { grade, contested } = standingOf(claims);
  if (grade === null) return null;
  const { id, type, from, to: end, production, start, end: until } = mergeRelationships(records);
  return { id, type, from, to: end, production, start, end: until, grade, contested };
}

export interface RelationshipFacts {
  readonly records: RelationshipRecord[];
  readonly claims: Claim[];
}

/** Records and claims among `items` by the relationship that they are about, for the given ids. O(items). */
export function relationshipFacts(
  ids: Iterable<string>,
  items: Iterable<AnyRecord>,
): ReadonlyMap<string, RelationshipFacts> {
  const facts = new Map<string, RelationshipFacts>();
  for (const id of ids) facts.set(id, { records: [], claims: [] });
  for (const item of items) {
    if (item.kind === 'relationship') facts.get(item.record.id)?.records.push(item.record);
    if (item.kind === 'claim') facts.get(item.record.subject)?.claims.push(item.record);
  }
  return facts;
}

export interface ReplacementFacts {
  /** Records of the dataset that its new batch does not hold. */
  readonly candidates: readonly AnyRecord[];
  /** `thingKey`s, of candidates and of the subjects of candidate claims, of which another dataset has a record too. */
  readonly held: ReadonlySet<string>;
  /** `thingKey`s of candidates to which a record of another dataset refers. */
  readonly referred: ReadonlySet<string>;
  /** Relationship ids, of the subjects of candidate claims, with a supporting claim in the batch or another dataset. */
  readonly supported: ReadonlySet<string>;
}

/**
 * The candidates that may go. One stays when it is the last record of a thing to which another dataset, or a record
 * that stays, refers; a supporting claim also stays when a relationship that stays has no other. O(candidates).
 */
export function removableRecords(facts: ReplacementFacts): readonly AnyRecord[] {
  const needed = new Set(facts.referred);
  const kept = new Set<AnyRecord>();
  const keep = (item: AnyRecord): void => {
    kept.add(item);
    for (const reference of keepingReferencesOf(item)) needed.add(thingKey(reference.kind, reference.id));
  };
  const ofKind = (kind: RecordKind): readonly AnyRecord[] =>
    facts.candidates.filter((item) => item.kind === kind);
  const keepNeeded = (kind: ReferredKind): void => {
    for (const item of ofKind(kind)) {
      const key = thingKey(kind, item.record.id);
      if (needed.has(key) && !facts.held.has(key)) keep(item);
    }
  };
  keepNeeded('relationship');
  const staying = new Set([...kept].map((item) => item.record.id));
  for (const item of ofKind('claim')) {
    if (item.kind !== 'claim' || item.record.stance !== 'supports') continue;
    const subject = item.record.subject;
    const stays = staying.has(subject) || facts.held.has(thingKey('relationship', subject));
    if (stays && !facts.supported.has(subject)) keep(item);
  }
  keepNeeded('entity');
  keepNeeded('source');
  return facts.candidates.filter((item) => !kept.has(item));
}

/** Removal runs against the writing order. */
export const removalOrder: readonly RecordKind[] = [...recordKinds].reverse();

export function conflictingRecords(item: AnyRecord): CutoutError {
  return new CutoutError('bad-input', `Two different records of ${nameOf(item)} stand in one batch.`, {
    remedy: 'Give each id once per dataset.',
    items: [item.record.id],
  });
}

export function danglingReference(item: AnyRecord, reference: Reference): CutoutError {
  const message = `${nameOf(item)} refers by "${reference.field}" to ${reference.kind} "${reference.id}", which no dataset has.`;
  return new CutoutError('dangling-reference', message, {
    remedy: `Add the ${reference.kind} to the batch or load its dataset first.`,
    items: [item.record.id],
  });
}

/** For relationships that a write would leave without any supporting claim; names at most ten. */
export function unsupportedRelationships(ids: readonly string[]): CutoutError {
  const [first = '', ...others] = ids;
  const more = others.length === 0 ? '' : ` and ${String(others.length)} more`;
  return new CutoutError(
    'unsupported-relationship',
    `Relationship "${first}"${more} would have no supporting claim.`,
    {
      remedy: 'Give it a claim that supports it; what is only denied is a statement, not a relationship.',
      items: ids.slice(0, 10),
    },
  );
}

function nameOf(item: AnyRecord): string {
  return `${item.kind} "${item.record.id}" of ${item.record.dataset}`;
}
