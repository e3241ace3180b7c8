/** Keys of records: kind, id and dataset. */
import { recordKey, recordKinds, type AnyRecord, type RecordKind } from '../../model/records.ts';
import { anyRecord, damaged } from '../payloads.ts';
import { thingKey } from '../rules.ts';

/** Unique in the store; ids have no spaces, so that the order of keys is the order of kind, id and dataset. */
export function keyOf(item: AnyRecord): string {
  return `${item.kind} ${recordKey(item.record)}`;
}

/** What the keys of all datasets' records of a thing begin with. */
export function prefixOf(kind: RecordKind, id: string): string {
  return `${thingKey(kind, id)} `;
}

/** The parts of a key. */
export function partsOf(key: string): {
  readonly kind: string;
  readonly id: string;
  readonly dataset: string;
} {
  const [kind = '', id = '', dataset = ''] = key.split(' ');
  return { kind, id, dataset };
}

/** A record by its key and payload. */
export function recordOf(key: string, payload: string): AnyRecord {
  const { kind } = partsOf(key);
  const found = recordKinds.find((one) => one === kind);
  if (found === undefined) throw damaged(`"${key}" is no key of a record.`);
  return anyRecord(found, payload);
}
