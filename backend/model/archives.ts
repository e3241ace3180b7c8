/**
 * The archive format: gzip over lines of JSON. First a header, then one record per line in writing order, last an end
 * line with the number of records and the SHA-256 of all lines before it, so that a cut file is noticed.
 */
import { z } from 'zod';
import { inheritedImport } from './imports.ts';
import { recordKinds } from './records.ts';

export const ARCHIVE_FORMAT = 'cutout archive';
/** The version that is written, and the newest that is read. */
export const ARCHIVE_VERSION = 3;

/** Version → the shape of its records (see `model/upgrades`); 2 differs from 1 by holding inquiries. */
export const SHAPE_OF_VERSION: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2 };

/** The newest version whose records have a shape. */
export function versionOfShape(shape: number): number {
  const versions = Object.entries(SHAPE_OF_VERSION).filter(([, of]) => of === shape);
  return Math.max(...versions.map(([version]) => Number(version)));
}

export const archiveHeader = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.int(),
  /** Imports of which the archive holds a part only, where there are any: whoever loads it is told. */
  unfinished: z.array(inheritedImport).min(1).optional(),
});
export const archiveLine = z.strictObject({
  kind: z.enum(recordKinds),
  record: z.record(z.string(), z.unknown()),
});
export const archiveEnd = z.strictObject({ end: z.int(), sha256: z.string() });
