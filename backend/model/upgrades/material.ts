/** The kept material of an issued briefing, brought to the present shape: its records, then what was made of them. */
import { recordKinds } from '../records.ts';
import { passages, type Passage } from './index.ts';
import { isPlain, recordsOf, type Plain } from './upgrade.ts';

/** @param shape of the records in it. What cannot be read comes back as it is, for the schema to refuse. */
export function upgradeMaterial(material: unknown, shape: number): unknown {
  if (!isPlain(material)) return material;
  return passages(shape).reduce<Plain>((old, passage) => {
    const rest = passage.material?.(old) ?? old;
    return { ...rest, records: upgradedRecords(old, passage) };
  }, material);
}

/** In order of id and dataset, as they were gathered. */
function upgradedRecords(material: Plain, { record }: Passage): Plain {
  const present = recordsOf(material).flatMap(record);
  return Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      present
        .filter((item) => item.kind === kind)
        .map((item) => item.record)
        .sort((a, b) => compare(keyOf(a), keyOf(b))),
    ]),
  );
}

function keyOf(record: Plain): string {
  return `${String(record['id'])} ${String(record['dataset'])}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
