/** Rows of the record table as records, each held to its checksum and to the columns by which it was found. */
import type { AnyRecord, RecordKind, RecordOf } from '../../model/records.ts';
import { anyRecord, damaged } from '../payloads.ts';
import type { Row } from './database.ts';
import { optionalText, text } from './rows.ts';

/** What `recordOfRow` reads, in this order. */
export const RECORD_COLUMNS =
  'record.payload, record.checksum, record.id, record.dataset, record.first, record.second';

/** @throws `store-damaged` where anything of the row is not as it was written */
export function recordOfRow<K extends RecordKind>(kind: K, row: Row): RecordOf<K> {
  const item = anyRecord(kind, text(row, 0), text(row, 1));
  const { record } = item;
  const [first, second] = lookupKeys(item);
  const fits =
    record.id === text(row, 2) &&
    record.dataset === text(row, 3) &&
    first === optionalText(row, 4) &&
    second === optionalText(row, 5);
  if (fits && isOfKind(kind, item)) return item.record;
  throw damaged(`The ${kind} "${record.id}" of the store is filed under another name than its own.`);
}

function isOfKind<K extends RecordKind>(
  kind: K,
  item: AnyRecord,
): item is AnyRecord & { readonly record: RecordOf<K> } {
  return item.kind === kind;
}

/** The things by which records of each kind are looked up. */
export function lookupKeys(item: AnyRecord): readonly [string | null, string | null] {
  switch (item.kind) {
    case 'relationship':
      return [item.record.from, item.record.to];
    case 'claim':
      return [item.record.subject, null];
    case 'listing':
    case 'statement':
    case 'inquiry':
      return [item.record.party, null];
    case 'judgement':
      return [item.record.left, item.record.right];
    case 'source':
    case 'entity':
      return [null, null];
  }
}
