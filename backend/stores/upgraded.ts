/** Records as an upgrade leaves them, held to the schema of their kind. */
import { z } from 'zod';
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
