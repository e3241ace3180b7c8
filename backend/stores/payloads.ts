/** Reading back what a store wrote: JSON text into records, manifests and rejected rows. */
import { issuedBriefing, type IssuedBriefing } from '../model/briefings.ts';
import type { ImportManifest, Rejection } from '../model/imports.ts';
import type { AnyRecord, RecordKind, RecordOf } from '../model/records.ts';
import { CutoutError } from '../errors.ts';
import { checksumOf } from './digest.ts';

/**
 * Records are validated on their way in and held by their checksum on their way out: a bit that has changed in between is
 * said, and never part of an answer.
 * @param checksum `null` for text whose checksum was compared already
 * @throws `store-damaged`
 */
export function decode<K extends RecordKind>(kind: K, payload: string, checksum: string | null): RecordOf<K> {
  if (checksum !== null && checksumOf(payload) !== checksum)
    throw damaged(`A ${kind} of the store is not what was written.`);
  const value: unknown = JSON.parse(payload);
  if (isRecordOf(kind, value)) return value;
  throw damaged(`A ${kind} of the store is no object.`);
}

// the payload's shape is what the schema of its kind accepted when it was written
function isRecordOf<K extends RecordKind>(_kind: K, value: unknown): value is RecordOf<K> {
  return typeof value === 'object' && value !== null;
}

/** Kind and record as one value of the union. */
export function anyRecord(kind: RecordKind, payload: string, checksum: string | null = null): AnyRecord {
  switch (kind) {
    case 'source':
      return { kind, record: decode(kind, payload, checksum) };
    case 'entity':
      return { kind, record: decode(kind, payload, checksum) };
    case 'relationship':
      return { kind, record: decode(kind, payload, checksum) };
    case 'claim':
      return { kind, record: decode(kind, payload, checksum) };
    case 'statement':
      return { kind, record: decode(kind, payload, checksum) };
    case 'listing':
      return { kind, record: decode(kind, payload, checksum) };
    case 'judgement':
      return { kind, record: decode(kind, payload, checksum) };
    case 'inquiry':
      return { kind, record: decode(kind, payload, checksum) };
  }
}

export function decodeManifest(text: string): ImportManifest {
  const value: unknown = JSON.parse(text);
  // those of version 0.1.0 did not say how many rows were kept out
  if (isManifest(value)) return { ...value, rejected: value.rejected ?? value.counts['rows rejected'] ?? 0 };
  throw damaged('The record of an import cannot be read.');
}

export function decodeBriefing(text: string): IssuedBriefing {
  const parsed = issuedBriefing.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw damaged('The head of an issued briefing cannot be read.');
}

export function decodeRejection(text: string): Rejection {
  const value: unknown = JSON.parse(text);
  if (isRejection(value)) return value;
  throw damaged('A rejected row of an import cannot be read.');
}

type WrittenManifest = Omit<ImportManifest, 'rejected'> & { readonly rejected?: number };

function isManifest(value: unknown): value is WrittenManifest {
  return (
    typeof value === 'object' && value !== null && 'dataset' in value && 'files' in value && 'counts' in value
  );
}

function isRejection(value: unknown): value is Rejection {
  return typeof value === 'object' && value !== null && 'line' in value && 'reason' in value;
}

export function damaged(message: string): CutoutError {
  return new CutoutError('store-damaged', message, {
    remedy:
      '`cutout verify` names what is damaged; `cutout restore` reads a backup into a new folder or database.',
  });
}
