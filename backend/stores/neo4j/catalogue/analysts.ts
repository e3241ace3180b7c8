/** Files for analysts: what is wrong with the data stands in rows before those asked for, as nothing else is said beside them. */
import { z } from 'zod';
import { statement } from '../statement.ts';

/** A row is what was asked for, or has a warning alone: of an unfinished import, of a relationship that is not as it was written. */
export function fileForAnalysts<P extends z.ZodRawShape>(name: string, params: P, row: z.ZodRawShape) {
  const columns = Object.fromEntries(Object.entries(row).map(([column, type]) => [column, z.nullable(type)]));
  return statement('read', name, {
    params: z.strictObject(params),
    row: z.strictObject({ ...columns, warning: z.string().nullable() }),
  });
}
