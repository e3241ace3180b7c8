/** Records of an archive's lines, each held to the schema of its kind. */
import type { z } from 'zod';
import type { archiveLine } from '../model/archives.ts';
import { recordSchemas, type AnyRecord, type RecordKind, type RecordOf } from '../model/records.ts';
import { upgradeFields } from '../model/upgrades/fields.ts';
import { damaged } from './archiveLines.ts';
import type { ImportContext } from './importer.ts';

type Schemas = { readonly [K in RecordKind]: z.ZodType<RecordOf<K>> };
const schemas: Schemas = recordSchemas;

/** @throws `bad-file` with the line of a record that its schema refuses */
export function recordAt(
  context: ImportContext,
  number: number,
  { kind, record }: z.infer<typeof archiveLine>,
): AnyRecord {
  const read = <K extends RecordKind>(of: K): RecordOf<K> => {
    const parsed = schemas[of].safeParse(upgradeFields(of, record));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const where = [issue?.path.join('.') ?? '', issue?.message ?? '']
      .filter((part) => part !== '')
      .join(': ');
    throw damaged(context, number, `a ${of} is not valid (${where})`);
  };
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
