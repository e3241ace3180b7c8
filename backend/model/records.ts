/** Everything a store keeps, by kind: the unit that importers yield, stores write and archives carry. */
import { z } from 'zod';
import { claim } from './claims.ts';
import { entityRecord } from './entities.ts';
import { inquiry } from './inquiries.ts';
import { judgement } from './judgements.ts';
import { listingRecord } from './listings.ts';
import { relationshipRecord } from './relationships.ts';
import { source } from './sources.ts';
import { statement } from './statements.ts';

/** In writing order: a record only refers to records of kinds before it (or of its own batch). */
export const recordSchemas = {
  source,
  entity: entityRecord,
  relationship: relationshipRecord,
  claim,
  statement,
  listing: listingRecord,
  judgement,
  inquiry,
} as const;

export const recordKinds = [
  'source',
  'entity',
  'relationship',
  'claim',
  'statement',
  'listing',
  'judgement',
  'inquiry',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;
/** A record with its kind beside it. */
export type AnyRecord = { [K in RecordKind]: { readonly kind: K; readonly record: RecordOf<K> } }[RecordKind];

/** Records to write together; absent kinds are empty. */
export type Batch = { readonly [K in RecordKind]?: readonly RecordOf<K>[] };

/** Storage key: records of several datasets about one thing stand side by side. */
export function recordKey(record: { readonly id: string; readonly dataset: string }): string {
  return `${record.id} ${record.dataset}`;
}

/** Canonical JSON: keys sorted, no white space, absent values left out; equal records give equal bytes. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'null' : JSON.stringify(value);
  // appended piece by piece: every record that is written passes here
  let text = '';
  if (Array.isArray(value)) {
    for (const inner of value) text += text === '' ? canonicalJson(inner) : `,${canonicalJson(inner)}`;
    return `[${text}]`;
  }
  if (!isFields(value)) return '{}';
  for (const key of Object.keys(value).sort()) {
    const inner = value[key];
    if (inner !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(inner)}`;
  }
  return `{${text}}`;
}

function isFields(value: object): value is Readonly<Record<string, unknown>> {
  return !Array.isArray(value);
}

type Schemas = { readonly [K in RecordKind]: z.ZodType<RecordOf<K>> };
const schemas: Schemas = recordSchemas;

/** Throws a `z.ZodError` for what the schema of its kind refuses. */
export function readRecord(kind: RecordKind, record: unknown): AnyRecord {
  const read = <K extends RecordKind>(of: K): RecordOf<K> => schemas[of].parse(record);
  switch (kind) {
    case 'source':
      return { kind, record: read(kind) };
    case 'entity':
      return { kind, record: read(kind) };
    case 'relationship':
      return { kind, record: read(kind) };
    case 'claim':
      return { kind, record: read(kind) };
    case 'statement':
      return { kind, record: read(kind) };
    case 'listing':
      return { kind, record: read(kind) };
    case 'judgement':
      return { kind, record: read(kind) };
    case 'inquiry':
      return { kind, record: read(kind) };
  }
}
