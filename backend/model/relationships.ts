/** Relationships: records between two entities. Graph edges are a projection of them, see `walks.ts`. */
import { z } from 'zod';
import { amount } from './amounts.ts';
import { dayFromIso, edtfDate, rangeOf } from './dates.ts';
import type { Schema } from './entities.ts';
import { datasetId, entityId, relationshipId } from './ids.ts';
import { isReversed } from './intervals.ts';
import { isRelationshipType, relationshipType, type RelationshipTypeName } from './relationshipTypes.ts';
import { languageTag, relationshipTranslations } from './translations.ts';

export const relationshipTypeName = z.custom<RelationshipTypeName>(
  (value) => typeof value === 'string' && isRelationshipType(value),
  'unknown relationship type',
);

/** What is told of a relationship besides its type, ends and dates. */
export const textFields = {
  /** What narrows it ("1 % of the shares", "not the Disney film"); told wherever the relationship is told. */
  qualifier: z.string(),
  /** The figures that its sources give; told with the qualifier. */
  amounts: z.array(amount),
  /** About our reading of the sources; stays in archives and on the page. */
  remark: z.string(),
  /** Of its texts; `null` where the case does not say. */
  language: languageTag.nullable(),
  translations: relationshipTranslations,
} as const;

/** What one dataset says of one relationship; its evidence stands in claims of their own. */
export const relationshipRecord = z
  .strictObject({
    id: relationshipId,
    dataset: datasetId,
    type: relationshipTypeName,
    from: entityId,
    to: entityId,
    /** The production that it is about, where a source says so; chains never mix two. */
    production: entityId.nullable(),
    /** Tells parallel relationships of one type apart; part of the id. */
    key: z.string(),
    start: edtfDate.nullable(),
    end: edtfDate.nullable(),
    ...textFields,
  })
  .refine((record) => record.from !== record.to, 'a relationship needs two different ends')
  .refine((record) => !isReversed(record), 'the end lies before the start');
export type RelationshipRecord = z.infer<typeof relationshipRecord>;

/** The merged view of a relationship. */
export interface Relationship extends Omit<RelationshipRecord, 'dataset'> {
  readonly datasets: readonly string[];
}

/** That its end is known and lies before a day. */
export const over = z.literal(true).optional();

/** @param day ISO day on which it is told */
export function overOn({ end }: { readonly end: string | null }, day: string): { readonly over?: true } {
  return end !== null && rangeOf(end).latest < dayFromIso(day) ? { over: true } : {};
}

/** What is wrong with the two ends of a relationship of a type, or `undefined`. */
export function endMismatch(type: RelationshipTypeName, from: Schema, to: Schema): string | undefined {
  const row = relationshipType(type);
  if (!row.from.includes(from))
    return `${type} cannot start at a ${from}; it starts at ${row.from.join(', ')}`;
  if (!row.to.includes(to)) return `${type} cannot end at a ${to}; it ends at ${row.to.join(', ')}`;
  return undefined;
}
