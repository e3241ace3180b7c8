/** What a case shares with other datasets: allowed where the names agree, whichever of the two is loaded last. */
import { CutoutError, type Place } from '../errors.ts';
import type { EntityRecord } from '../model/entities.ts';
import { idInCase, isListId } from '../model/globalIds.ts';
import type { Source } from '../model/sources.ts';
import type { CaseFile } from './caseFile.ts';
import { caseDataset } from './caseIndex.ts';
import type { Path } from './caseText.ts';
import type { ImportContext } from './importer.ts';

export interface Shared {
  readonly file: CaseFile;
  /** In the order of the file. */
  readonly source: readonly Source[];
  readonly entity: readonly EntityRecord[];
  readonly at: (path: Path) => Place;
}

/** @throws `bad-file` with both names, at the line that shares */
export async function checkSharing(context: ImportContext, shared: Shared): Promise<void> {
  for (const kind of ['source', 'entity'] as const) {
    const own = shared[kind];
    const dataset = caseDataset(shared.file.case);
    const others = await context.others(
      kind,
      own.map(({ id }) => id),
      dataset,
    );
    for (const [index, record] of own.entries()) {
      const stranger = others.find((other) => other.id === record.id && !context.agree(record, other));
      if (stranger !== undefined) throw disagreement(shared, { kind, index, record, stranger });
    }
    await checkMoved(context, shared, kind);
  }
}

interface Disagreement {
  readonly kind: 'source' | 'entity';
  readonly index: number;
  readonly record: Source | EntityRecord;
  readonly stranger: Source | EntityRecord;
}

function disagreement({ at }: Shared, { kind, index, record, stranger }: Disagreement): CutoutError {
  const names = `"${nameOf(record)}" and "${nameOf(stranger)}" (${stranger.dataset})`;
  if (kind === 'entity' && isListId(record.id)) {
    return new CutoutError(
      'bad-file',
      `${names} have the same list number (${record.id}) and different names.`,
      {
        place: at(['entities', index]),
        remedy: 'Correct the number or same_as; a number whose basis is "inferred: …" joins nothing.',
      },
    );
  }
  return new CutoutError(
    'bad-file',
    `${names} are said to be the same (${record.id}) and do not agree in their names.`,
    {
      place: at([kind === 'entity' ? 'entities' : 'sources', index]),
      remedy: 'Correct same_as in the case that gives it, or take it out.',
    },
  );
}

/** Others share a thing by the id that this case no longer gives it. */
async function checkMoved(context: ImportContext, shared: Shared, kind: 'source' | 'entity'): Promise<void> {
  const { file, at } = shared;
  const given = kind === 'entity' ? file.entities : file.sources;
  const moved = given
    .map(({ id }, index) => ({ index, local: idInCase(file.case, id), record: shared[kind][index] }))
    .filter(({ local, record }) => record !== undefined && record.id !== local);
  const dataset = caseDataset(file.case);
  const others = await context.others(
    kind,
    moved.map(({ local }) => local),
    dataset,
  );
  for (const { index, local, record } of moved) {
    const other = others.find(({ id }) => id === local);
    if (other === undefined || record === undefined) continue;
    throw new CutoutError(
      'bad-file',
      `"${nameOf(other)}" (${other.dataset}) is said to be the same as ${local}, which is known as ${record.id} ("${nameOf(record)}").`,
      {
        place: at([kind === 'entity' ? 'entities' : 'sources', index]),
        remedy: `Write same_as: ${record.id} there.`,
      },
    );
  }
}

function nameOf(record: Source | EntityRecord): string {
  return 'name' in record ? record.name : `${record.publisher}: ${record.title}`;
}
