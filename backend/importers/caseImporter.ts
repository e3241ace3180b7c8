/** The case importer: one YAML file, written whole or not at all. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readWhole } from '../files/input.ts';
import type { EntityRecord } from '../model/entities.ts';
import { datasetId, entityId } from '../model/ids.ts';
import type { Judgement } from '../model/judgements.ts';
import { caseDataset, isCertain } from './caseIndex.ts';
import { caseRecords } from './caseRecords.ts';
import { checkSharing } from './caseSharing.ts';
import { MAX_CASE_BYTES, readCaseText } from './caseText.ts';
import type { ImportContext, Importer, ImportPlan } from './importer.ts';
import { judgementIdOf } from '../model/recordIds.ts';

export type CaseOptions = Readonly<Record<string, never>>;

export const caseImporter: Importer<CaseOptions> = {
  name: 'case',
  async plan(context: ImportContext): Promise<ImportPlan> {
    const file = basename(context.path);
    const bytes = await readWhole({ path: context.path, largest: MAX_CASE_BYTES });
    const located = readCaseText(bytes, file);
    const records = caseRecords(located);
    await checkSharing(context, { ...records, file: located.content, at: located.at });
    const total = Object.values(records).reduce((sum, kind) => sum + kind.length, 0);
    for (const [kind, of] of Object.entries(records)) context.count(kind, of.length);
    return {
      dataset: caseDataset(located.content.case),
      label: located.content.title,
      files: [
        { name: file, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') },
      ],
      replaces: true,
      steps: (async function* () {
        yield await Promise.resolve({ batch: records, rowsRead: total, rowsTotal: total });
      })(),
    };
  },
};

/** Dataset of judgements that follow from inferred numbers; they come and go with the entities they are about. */
export const INFERRED_DATASET = datasetId.parse('join:inferred');

/**
 * "Possibly the same, unsure" for each entity whose list number is only inferred, where the list's entity is there.
 * Never a merge.
 */
export function inferredJudgements(
  entities: readonly EntityRecord[],
  exists: (id: string) => boolean,
): readonly Judgement[] {
  return entities.flatMap((entity) =>
    entity.identifiers
      .filter((identifier) => identifier.scheme === 'ofac' && !isCertain(identifier.basis))
      .map((identifier) => ({ identifier, other: `ofac-${identifier.value}` }))
      .filter(({ other }) => other !== entity.id && exists(other))
      .map(({ identifier, other }) => ({
        id: judgementIdOf(entity.id, other),
        dataset: INFERRED_DATASET,
        left: entity.id,
        right: entityId.parse(other),
        verdict: 'unsure' as const,
        reason: `OFAC number ${identifier.value} is ${identifier.basis}`,
        by: entity.dataset,
        decided: '',
      })),
  );
}
