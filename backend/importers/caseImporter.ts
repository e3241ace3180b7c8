/** The case importer: one YAML file, written whole or not at all. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readWhole } from '../files/input.ts';
import { CutoutError } from '../errors.ts';
import type { EntityRecord } from '../model/entities.ts';
import { datasetId, entityId } from '../model/ids.ts';
import type { Judgement } from '../model/judgements.ts';
import { caseDataset, CaseIndex, isCertain } from './caseIndex.ts';
import { unshownReadings } from './caseListings.ts';
import { caseRecords } from './caseRecords.ts';
import { checkSharing } from './caseSharing.ts';
import { MAX_CASE_BYTES, readCaseText } from './caseText.ts';
import type { ImportContext, Importer, ImportPlan } from './importer.ts';
import { judgementIdOf } from '../model/recordIds.ts';

export interface CaseOptions {
  /** Id of the loaded case whose place this file takes under another title. */
  readonly replace?: string | undefined;
}

export const caseImporter: Importer<CaseOptions> = {
  name: 'case',
  async plan(context: ImportContext, { replace }: CaseOptions): Promise<ImportPlan> {
    const file = basename(context.path);
    const bytes = await readWhole({ path: context.path, largest: MAX_CASE_BYTES });
    const located = readCaseText(bytes, file);
    const records = caseRecords(located, context);
    await checkSharing(context, { ...records, file: located.content, at: located.at });
    const { case: id, title } = located.content;
    await checkSameCase(context, { id, title, replace, records });
    const total = Object.values(records).reduce((sum, kind) => sum + kind.length, 0);
    for (const [kind, of] of Object.entries(records)) context.count(kind, of.length);
    for (const note of unshownReadings(new CaseIndex(located, context.today))) context.note(note);
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

interface GivenCase {
  readonly id: string;
  readonly title: string;
  readonly replace: string | undefined;
  readonly records: ReturnType<typeof caseRecords>;
}

/** Another case under an id that is taken would take the place of the first: only where that is asked for by name. */
async function checkSameCase(context: ImportContext, given: GivenCase): Promise<void> {
  const { id, title, replace } = given;
  if (replace !== undefined && replace !== id) {
    throw new CutoutError(
      'bad-question',
      `The case to replace is given as “${replace}”, and this file is the case “${id}”.`,
      { remedy: 'Name the case that the file itself names, or give the file the id of the one to replace.' },
    );
  }
  if (replace === id) return;
  const loaded = await context.loadedAs(caseDataset(id));
  if (loaded === undefined ? !(await isAnother(context, given)) : loaded === title) return;
  throw new CutoutError(
    'bad-file',
    loaded === undefined
      ? `The case “${id}” is there from an archive, without its title, and has little in common with this file (“${title}”).`
      : `The case “${id}” is loaded as “${loaded}”; this file calls it “${title}”.`,
    {
      remedy: `Give this case another id. If it is the same case under another title, or is to take its place, say so: --replace ${id}`,
    },
  );
}

/** For a case that came without its title: what the file has of it must be mostly the same. */
async function isAnother(context: ImportContext, { id, records }: GivenCase): Promise<boolean> {
  const dataset = caseDataset(id);
  if (!(await context.holds(dataset))) return false;
  const given = [...records.source, ...records.entity];
  const had = [
    ...(await context.own('source', idsOf(records.source), dataset)),
    ...(await context.own('entity', idsOf(records.entity), dataset)),
  ];
  const now = new Map(given.map((one) => [one.id, one]));
  const same = had.filter((one) => {
    const other = now.get(one.id);
    return other !== undefined && context.agree(one, other);
  });
  return same.length * 2 <= given.length;
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
