/**
 * The format of backups: gzip over lines of JSON. A header with the digest of the records; every import with the rows that it
 * kept out, the oldest first; every issued briefing, in pieces; an archive, line by line; which import brought and changed what; last the number of the lines before and their SHA-256.
 */
import { z } from 'zod';
import { issuedBriefing } from './briefings.ts';
import { journalEntry } from './journal.ts';

export const BACKUP_FORMAT = 'cutout backup';
/** What is written, and the newest that is read. */
export const BACKUP_VERSION = 2;

/** The first version with a journal. */
export const WITH_JOURNAL = 2;

export const backupLine = z.union([
  z.strictObject({
    ...{ format: z.literal(BACKUP_FORMAT), version: z.int(), digest: z.string() },
    /** Of the records, see `model/upgrades`; of version 1: the second. */
    shape: z.int().optional(),
  }),
  z.strictObject({ import: z.unknown() }),
  z.strictObject({ rejection: z.unknown() }),
  z.strictObject({ briefing: issuedBriefing }),
  /** A part of the content of the briefing before. */
  z.strictObject({ piece: z.string() }),
  /** A line of the archive, as it stands there. */
  z.strictObject({ archive: z.string() }),
  z.strictObject({ journal: journalEntry }),
  z.strictObject({ lines: z.int(), sha256: z.string() }),
]);
export type BackupLine = z.infer<typeof backupLine>;
