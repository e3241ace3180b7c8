/** The case importer: one YAML file, written whole or not at all. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readWhole } from '../files/input.ts';
import { CutoutError } from '../errors.ts';
import type { EntityRecord } from '../model/entities.ts';
import { datasetId, entityId } from '../model/ids.ts';
import type { Judgement } from '../model/judgements.ts';
import type { CaseFile } from './caseFile.ts';
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
    await checkSameCase(context, located.content, records);
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

/** Another case under an id that is taken would replace the first, which has nothing in common with it. */
async function checkSameCase(
  context: ImportContext,
  { case: id, title }: CaseFile,
  records: ReturnType<typeof caseRecords>,
): Promise<void> {
  const before = await context.loadedAs(caseDataset(id));
  if (before === undefined || before.label === title) return;
  const had = [
    ...(await context.own('source', idsOf(records.source), caseDataset(id))),
    ...(await context.own('entity', idsOf(records.entity), caseDataset(id))),
  ];
  const now = new Map([...records.source, ...records.entity].map((one) => [one.id, one]));
  const isSame = (one: (typeof had)[number]): boolean => {
    const other = now.get(one.id);
    return other !== undefined && context.agree(one, other);
  };
  if (had.some(isSame)) return;
  throw new CutoutError(
    'bad-file',
    `The case “${id}” is loaded as “${before.label}”; this file calls it “${title}” and has no source and no entity in common with it.`,
    {
      remedy: `Give this case another id, or take the loaded one back first: cutout import undo ${before.id}`,
    },
  );
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}

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
