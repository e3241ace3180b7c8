/** The archive importer: checks the whole file first, then writes it in one transaction per thousand records. */
import { basename } from 'node:path';
import { archiveLine } from '../model/archives.ts';
import { BatchBuilder } from '../model/batches.ts';
import { datasetId } from '../model/ids.ts';
import { checkArchive, jsonAt, type CheckedArchive } from './archiveCheck.ts';
import { archiveLines } from './archiveLines.ts';
import { lineReader } from './archiveRecords.ts';
import type { ImportContext, Importer, ImportPlan, ImportStep } from './importer.ts';

export type ArchiveOptions = Readonly<Record<string, never>>;

const STEP = 1_000;

export const archiveImporter: Importer<ArchiveOptions> = {
  name: 'archive',
  async plan(context: ImportContext): Promise<ImportPlan> {
    const checked = await checkArchive(context);
    return {
      // each archive is its own; no record bears it
      dataset: datasetId.parse(`archive:${checked.sha256.slice(0, 12)}`),
      label: `archive ${basename(context.path)}`,
      files: [{ name: basename(context.path), bytes: checked.bytes, sha256: checked.sha256 }],
      replaces: false,
      restores: true,
      unfinished: checked.unfinished,
      steps: steps(context, checked),
    };
  },
};

async function* steps(
  context: ImportContext,
  { records, version }: CheckedArchive,
): AsyncGenerator<ImportStep> {
  const doubts = new Set<string>();
  const read = lineReader(context, version, (sentence) => {
    if (!doubts.has(sentence)) context.note(sentence);
    doubts.add(sentence);
  });
  const batches = new BatchBuilder();
  let rowsRead = 0;
  const rowsTotal = records;
  for await (const line of archiveLines(context)) {
    const parsed = archiveLine.safeParse(jsonAt(context, line));
    // header and end line
    if (!parsed.success) continue;
    rowsRead++;
    context.count(parsed.data.kind);
    for (const item of read(line.number, parsed.data)) batches.add(item);
    if (batches.size < STEP || parsed.data.kind === 'relationship') continue;
    yield { batch: batches.take(), rowsRead, rowsTotal };
  }
  yield { batch: batches.finish(), rowsRead, rowsTotal };
}
