/**
 * What a store should do, in the plainest possible way: maps of records, rules checked one by one over all of them,
 * replacement by repeating until nothing changes. The oracle of the contract.
 */
import { createHash } from 'node:crypto';
import { standingOf } from '../../backend/model/grades.ts';
import { mergeRelationships } from '../../backend/model/merge.ts';
import { recordKinds, type AnyRecord, type Batch, type RecordKind } from '../../backend/model/records.ts';
import { referencesOf } from '../../backend/model/references.ts';

export type Outcome = 'done' | 'dangling-reference' | 'unsupported-relationship' | 'bad-input';

export class Reference {
  #records = new Map<string, AnyRecord>();
  revision = 0;

  write(items: readonly AnyRecord[], replaces?: string): Outcome {
    if (items.some((one) => items.some((other) => sameKey(one, other) && jsonOf(one) !== jsonOf(other))))
      return 'bad-input';
    const after = new Map(this.#records);
    for (const item of items) after.set(keyOf(item), item);
    const changed = items.filter((item) => jsonOf(this.#records.get(keyOf(item))) !== jsonOf(item));
    const things = new Set([...after.values()].map(thingOf));
    const broken = changed.some((item) =>
      referencesOf(item).some((one) => !things.has(`${one.kind} ${one.id}`)),
    );
    if (broken) return 'dangling-reference';
    if (replaces !== undefined) removeRest(after, new Set(items.map(keyOf)), replaces);
    if (unsupported(after)) return 'unsupported-relationship';
    this.#commit(after);
    return 'done';
  }

  /** Takes a judgement or an inquiry back. */
  undo(kind: 'judgement' | 'inquiry', id: string): boolean {
    const after = new Map(
      [...this.#records].filter(([, item]) => item.kind !== kind || item.record.id !== id),
    );
    const found = after.size < this.#records.size;
    this.#commit(after);
    return found;
  }

  #commit(after: Map<string, AnyRecord>): void {
    if (linesOf(after.values()).join('') !== linesOf(this.#records.values()).join('')) this.revision++;
    this.#records = after;
  }

  digest(): string {
    return createHash('sha256').update(linesOf(this.#records.values()).join('')).digest('hex');
  }

  counts(): Record<RecordKind, number> {
    const counts = {
      source: 0,
      entity: 0,
      relationship: 0,
      claim: 0,
      statement: 0,
      listing: 0,
      judgement: 0,
      inquiry: 0,
    };
    for (const { kind } of this.#records.values()) counts[kind]++;
    return counts;
  }

  /** `id type from to grade contested` of each link, in order of id. */
  links(): string[] {
    return linksOf([...this.#records.values()]);
  }
}

export function itemsOf(batch: Batch): AnyRecord[] {
  return recordKinds.flatMap((kind): AnyRecord[] => {
    switch (kind) {
      case 'source':
        return (batch.source ?? []).map((record) => ({ kind, record }));
      case 'entity':
        return (batch.entity ?? []).map((record) => ({ kind, record }));
      case 'relationship':
        return (batch.relationship ?? []).map((record) => ({ kind, record }));
      case 'claim':
        return (batch.claim ?? []).map((record) => ({ kind, record }));
      case 'statement':
        return (batch.statement ?? []).map((record) => ({ kind, record }));
      case 'listing':
        return (batch.listing ?? []).map((record) => ({ kind, record }));
      case 'judgement':
        return (batch.judgement ?? []).map((record) => ({ kind, record }));
      case 'inquiry':
        return (batch.inquiry ?? []).map((record) => ({ kind, record }));
    }
  });
}

/** The opposite of `itemsOf`. */
export function batchOf(items: readonly AnyRecord[]): Batch {
  return {
    source: items.flatMap((item) => (item.kind === 'source' ? [item.record] : [])),
    entity: items.flatMap((item) => (item.kind === 'entity' ? [item.record] : [])),
    relationship: items.flatMap((item) => (item.kind === 'relationship' ? [item.record] : [])),
    claim: items.flatMap((item) => (item.kind === 'claim' ? [item.record] : [])),
    statement: items.flatMap((item) => (item.kind === 'statement' ? [item.record] : [])),
    listing: items.flatMap((item) => (item.kind === 'listing' ? [item.record] : [])),
    judgement: items.flatMap((item) => (item.kind === 'judgement' ? [item.record] : [])),
    inquiry: items.flatMap((item) => (item.kind === 'inquiry' ? [item.record] : [])),
  };
}

export function referenceDigest(batch: Batch): string {
  const reference = new Reference();
  reference.write(itemsOf(batch));
  return reference.digest();
}

function thingOf({ kind, record }: AnyRecord): string {
  return `${kind} ${record.id}`;
}

function keyOf(item: AnyRecord): string {
  return `${thingOf(item)} ${item.record.dataset}`;
}

function sameKey(one: AnyRecord, other: AnyRecord): boolean {
  return keyOf(one) === keyOf(other);
}

/** JSON with the names of properties in order, by a way of its own. */
function jsonOf(item: AnyRecord | undefined): string {
  return JSON.stringify(item?.record ?? null, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function linesOf(items: Iterable<AnyRecord>): string[] {
  return [...items]
    .map((item) => ({
      order: recordKinds.indexOf(item.kind),
      bytes: Buffer.from(`${item.record.id} ${item.record.dataset}`),
      line: `${keyOf(item)} ${createHash('sha256').update(jsonOf(item)).digest('hex')}\n`,
    }))
    .sort((a, b) => a.order - b.order || Buffer.compare(a.bytes, b.bytes))
    .map(({ line }) => line);
}

function unsupported(records: ReadonlyMap<string, AnyRecord>): boolean {
  const all = [...records.values()];
  return all.some((item) => item.kind === 'relationship' && supportersOf(item.record.id, all).length === 0);
}

function supportersOf(id: string, items: readonly AnyRecord[]): AnyRecord[] {
  return items.filter(
    (item) => item.kind === 'claim' && item.record.subject === id && item.record.stance === 'supports',
  );
}

/** What goes is everything old of the dataset but what is needed, found by keeping one more until none is needed. */
function removeRest(records: Map<string, AnyRecord>, fresh: ReadonlySet<string>, dataset: string): void {
  const going = new Set(
    [...records.values()].filter((item) => item.record.dataset === dataset && !fresh.has(keyOf(item))),
  );
  for (;;) {
    const staying = [...records.values()].filter((item) => !going.has(item));
    const needed = [...going].filter((item) => isNeeded(item, staying));
    if (needed.length === 0) break;
    for (const item of needed) going.delete(item);
  }
  for (const item of going) records.delete(keyOf(item));
}

function isNeeded(item: AnyRecord, staying: readonly AnyRecord[]): boolean {
  if (staying.some((other) => thingOf(other) === thingOf(item))) return supportsAlone(item, staying);
  const referred = staying.some((other) =>
    referencesOf(other).some((one) => one.keeps && `${one.kind} ${one.id}` === thingOf(item)),
  );
  return referred || supportsAlone(item, staying);
}

function supportsAlone(item: AnyRecord, staying: readonly AnyRecord[]): boolean {
  if (item.kind !== 'claim' || item.record.stance !== 'supports') return false;
  const { subject } = item.record;
  const stays = staying.some((other) => thingOf(other) === `relationship ${subject}`);
  return stays && supportersOf(subject, staying).length === 0;
}

function linksOf(items: readonly AnyRecord[]): string[] {
  const ids = new Set(items.flatMap((item) => (item.kind === 'relationship' ? [item.record.id] : [])));
  return [...ids].sort().flatMap((id) => {
    const records = items.flatMap((item) =>
      item.kind === 'relationship' && item.record.id === id ? [item.record] : [],
    );
    const claims = items.flatMap((item) =>
      item.kind === 'claim' && item.record.subject === id ? [item.record] : [],
    );
    const { grade, contested } = standingOf(claims);
    if (grade === null) return [];
    const { type, from, to } = mergeRelationships(records);
    return [`${id} ${type} ${from} ${to} ${grade} ${String(contested)}`];
  });
}
