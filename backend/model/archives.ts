/**
 * The archive format: gzip over lines of JSON. First a header, then one record per line in writing order, last an end
 * line with the number of records and the SHA-256 of all lines before it, so that a cut file is noticed.
 */
import { z } from 'zod';
import { recordKinds } from './records.ts';

export const ARCHIVE_FORMAT = 'cutout archive';
/** The newest that is read. */
export const ARCHIVE_VERSION = 2;

/** An archive bears the lowest version whose readers understand it: only one with inquiries needs the second. */
export function archiveVersion(hasInquiries: boolean): number {
  return hasInquiries ? 2 : 1;
}

export const archiveHeader = z.strictObject({ format: z.literal(ARCHIVE_FORMAT), version: z.int() });
export const archiveLine = z.strictObject({
  kind: z.enum(recordKinds),
  record: z.record(z.string(), z.unknown()),
});
export const archiveEnd = z.strictObject({ end: z.int(), sha256: z.string() });
