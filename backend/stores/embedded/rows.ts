/** Reading columns: rows come untyped from the driver. */
import type { LinkRow } from '../store.ts';
import { entityId, relationshipId } from '../../model/ids.ts';
import { grades, type Grade } from '../../model/grades.ts';
import { isRelationshipType } from '../../model/relationshipTypes.ts';
import { damaged } from '../payloads.ts';
import { recordKinds, type RecordKind } from '../../model/records.ts';
import type { Row } from './database.ts';

export function kindNumber(kind: RecordKind): number {
  return recordKinds.indexOf(kind);
}

export function text(row: Row | undefined, column: number): string {
  const value = row?.[column];
  return typeof value === 'string' ? value : '';
}

export function optionalText(row: Row, column: number): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

export const LINK_COLUMNS = 'id, type, source, target, production, start, finish, grade, contested';

export function linkOf(row: Row): LinkRow {
  const type = text(row, 1);
  const grade = text(row, 7);
  if (!isRelationshipType(type) || !isGrade(grade)) {
    throw damaged(`Link "${text(row, 0)}" of the store has no known type or grade.`);
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
