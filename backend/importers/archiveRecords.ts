/** Records of an archive's lines: brought to the present shape, each held to the schema of its kind. */
import { z } from 'zod';
import { SHAPE_OF_VERSION, type archiveLine } from '../model/archives.ts';
import { firstIssue } from '../model/issues.ts';
import { readRecord, type AnyRecord } from '../model/records.ts';
import { beginUpgrade, type Doubt, type OldRecord } from '../model/upgrades/index.ts';
import { damaged, withArticle } from './archiveLines.ts';
import type { ImportContext } from './importer.ts';

export type ReadLine = (number: number, line: z.infer<typeof archiveLine>) => readonly AnyRecord[];

/**
 * Reads the lines of one archive in their order; a record of an older version may come to several.
 * @param doubt takes what an older archive does not tell
 * The function that comes back throws `bad-file` with the line of a record that its schema refuses.
 */
export function lineReader(
  context: ImportContext,
  version: number,
  doubt: Doubt = () => undefined,
): ReadLine {
  const upgrade = beginUpgrade(SHAPE_OF_VERSION[version] ?? 1, doubt);
  return (number, line) => upgrade(line).map((item) => recordAt(context, number, item));
}

function recordAt(context: ImportContext, number: number, { kind, record }: OldRecord): AnyRecord {
  try {
    return readRecord(kind, record);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw damaged(context, number, `${withArticle(kind)} is not valid (${firstIssue(error)})`);
  }
}
