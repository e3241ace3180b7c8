/** What passes through an upgrade, and what a step of it is. */
import { recordKinds, type RecordKind } from '../records.ts';

/** A record or a part of an answer as plain JSON of an older version. */
export type Plain = Readonly<Record<string, unknown>>;

/** A record as an older version kept it: of its fields nothing is certain but that they once fitted a schema. */
export interface OldRecord {
  readonly kind: RecordKind;
  readonly record: Plain;
}

/** Takes a sentence on what the older data do not tell: somebody has to look at it. */
export type Doubt = (sentence: string) => void;

/**
 * One topic of an upgrade. `begin` gives a function that is called with every record of a store or archive in writing
 * order (`recordKinds`), so that what a record refers to has passed before it; it may remember what it has seen. A record
 * may become several, or none.
 */
export interface UpgradeStep {
  readonly topic: string;
  /** The shape of records that it leads to, see `RECORD_SHAPE`. */
  readonly shape: number;
  readonly begin?: (doubt: Doubt) => (item: OldRecord) => readonly OldRecord[];
  /**
   * What else it changes of the kept material of an issued briefing (`exports/material.ts`); `records` in it are still the
   * old ones.
   */
  readonly material?: (material: Plain) => Plain;
}

/** The text in a field of an old record; '' where there is none. */
export function textOf(record: Plain, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

/** The texts in a field of an old record that holds a list of them. */
export function textsOf(record: Plain, field: string): readonly string[] {
  const value = record[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A list of objects with each changed; whatever else stands there comes back as it is. */
export function each(list: unknown, change: (one: Plain) => Plain): unknown {
  return Array.isArray(list) ? list.map((one: unknown) => (isPlain(one) ? change(one) : one)) : list;
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Records of material that are about to be upgraded, in writing order. */
export function recordsOf({ records }: Plain): readonly OldRecord[] {
  if (!isPlain(records)) return [];
  return recordKinds.flatMap((kind) => {
    const ofKind = records[kind];
    return Array.isArray(ofKind) ? ofKind.filter(isPlain).map((record) => ({ kind, record })) : [];
  });
}
