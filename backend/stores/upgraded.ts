/** Records as an upgrade leaves them, held to the schema of their kind. */
import { z } from 'zod';
import type { ImportManifest } from '../model/imports.ts';
import { DESK_DATASET } from '../model/inquiries.ts';
import { firstIssue } from '../model/issues.ts';
import { readRecord, type AnyRecord } from '../model/records.ts';
import type { OldRecord } from '../model/upgrades/index.ts';
import { damaged } from './payloads.ts';

/** @throws `store-damaged` where the older version cannot have kept it so */
export function readUpgraded({ kind, record }: OldRecord): AnyRecord {
  try {
    return readRecord(kind, record);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw damaged(`The ${kind} "${String(record['id'])}" of the store is not valid (${firstIssue(error)}).`);
  }
}

/** What an upgrade could not tell, kept as the notes of an import that brought nothing; `undefined` where it could tell all. */
export function recordOfDoubts(doubts: ReadonlySet<string>): ImportManifest | undefined {
  if (doubts.size === 0) return undefined;
  const now = new Date().toISOString();
  return {
    ...{
      id: 'upgrade',
      dataset: DESK_DATASET,
      importer: 'upgrade',
      label: 'Upgrade of data of an older version',
    },
    ...{ startedAt: now, finishedAt: now, files: [], options: {}, rejected: 0 },
    counts: { 'not told apart': doubts.size },
    notes: [...doubts],
  };
}
