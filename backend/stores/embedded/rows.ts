/** Reading columns: rows come untyped from the driver. */
import type { LinkRow } from '../store.ts';
import { entityId, relationshipId } from '../../model/ids.ts';
import { grades, type Grade } from '../../model/grades.ts';
import { isRelationshipType } from '../../model/relationshipTypes.ts';
import type { RecordKind, RecordOf } from '../../model/records.ts';
import { CutoutError } from '../../errors.ts';
import type { Row } from './database.ts';

export function text(row: Row | undefined, column: number): string {
  const value = row?.[column];
  return typeof value === 'string' ? value : '';
}

export function optionalText(row: Row, column: number): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** Reads what `write` stored; records are validated on their way in and held by their checksum. */
export function decode<K extends RecordKind>(kind: K, payload: string): RecordOf<K> {
  const value: unknown = JSON.parse(payload);
  if (isRecordOf(kind, value)) return value;
  throw new CutoutError('store-damaged', `A ${kind} of the store is no object.`, {
    remedy: 'Run `cutout verify`.',
  });
}

// the payload's shape is what the schema of its kind accepted when it was written
function isRecordOf<K extends RecordKind>(_kind: K, value: unknown): value is RecordOf<K> {
  return typeof value === 'object' && value !== null;
}

export const LINK_COLUMNS = 'id, type, source, target, production, start, finish, grade, contested';

export function linkOf(row: Row): LinkRow {
  const type = text(row, 1);
  const grade = text(row, 7);
  if (!isRelationshipType(type) || !isGrade(grade)) {
    throw new CutoutError(
      'store-damaged',
      `Link "${text(row, 0)}" of the store has no known type or grade.`,
      {
        remedy: 'Run `cutout verify`.',
      },
    );
  }
  const production = optionalText(row, 4);
  return {
    id: relationshipId.parse(text(row, 0)),
    type,
    from: entityId.parse(text(row, 2)),
    to: entityId.parse(text(row, 3)),
    production: production === null ? null : entityId.parse(production),
    start: optionalText(row, 5),
    end: optionalText(row, 6),
    grade,
    contested: row[8] === 1,
  };
}

function isGrade(value: string): value is Grade {
  return grades.some((grade) => grade === value);
}
