/** Shapes that parameters and rows of several statements share. */
import { z } from 'zod';
import { entityId, relationshipId } from '../../../model/ids.ts';
import { grades } from '../../../model/grades.ts';
import { relationshipTypeName } from '../../../model/relationships.ts';
import type { LinkRow } from '../../store.ts';

/** A calendar day, sent as a date. */
export class Day {
  readonly iso: string;

  /** @param iso e.g. `2023-12-28` */
  constructor(iso: string) {
    this.iso = iso;
  }
}

/** A number sent as a float even where it is whole: a list in the database holds numbers of one type. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** Properties of a node or relationship; whole numbers are sent as integers. */
export const properties = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.string()),
    z.array(z.instanceof(Float)),
    z.null(),
    z.instanceof(Day),
  ]),
);
export type Properties = z.infer<typeof properties>;

export const ids = z.strictObject({ ids: z.array(z.string()) });

/** The parameter `rows`, a list of maps for UNWIND. */
export function rowsOf<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject({ rows: z.array(z.strictObject(shape)) });
}

export const payloadRow = z.strictObject({ payload: z.string(), checksum: z.string() });

const linkColumns = z.tuple([
  relationshipId,
  relationshipTypeName,
  entityId,
  entityId,
  entityId.nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.enum(grades),
  z.boolean(),
]);

/** A link as a list, which travels faster than a map. */
export const link = linkColumns.transform(
  ([id, type, from, to, production, start, end, grade, contested]): LinkRow => ({
    id,
    type,
    from,
    to,
    production,
    start,
    end,
    grade,
    contested,
  }),
);
/** With what was written of it, `null` where that is gone. */
export const linkRow = z.strictObject({ link, written: z.string().nullable() });
