/** Writing an archive to a new file on this computer: whole, or not at all. */
import { createHash } from 'node:crypto';
import { CutoutError } from '../errors.ts';
import { archiveStream, noCounts } from '../exports/archive.ts';
import { selectDataset, selectProgramme, type Selection } from '../exports/selection.ts';
import { checkOutput, requireWholePath, writeWhole } from '../files/output.ts';
import { inheritedOf, unfinishedOf } from '../model/imports.ts';
import { recordKinds } from '../model/records.ts';
import type { ArchiveResult } from '../model/views.ts';
import { requireRevision } from '../stores/rules.ts';
import type { Store } from '../stores/store.ts';
import { untilUnchanged } from './untilUnchanged.ts';

const ENDING = '.cutout.gz';

export interface ArchiveOrder {
  readonly path: string;
  /** An archive that is there may be replaced. */
  readonly force?: boolean | undefined;
  /** Beginning of a programme's name. */
  readonly only?: string | undefined;
  readonly dataset?: string | undefined;
}

/**
 * All of one revision: it is begun again where another wrote meanwhile.
 * @throws `bad-question` where the path is not whole, the file exists, its folder does not, or its name does not end in `.cutout.gz`; `not-found`
 * where nothing is chosen
 */
export async function exportArchive(store: Store, order: ArchiveOrder): Promise<ArchiveResult> {
  const { path, force = false } = order;
  requireWholePath(path);
  if (!path.endsWith(ENDING)) {
    throw new CutoutError('bad-question', `An archive's name ends in ${ENDING}; this one is "${path}".`, {
      remedy: `Add ${ENDING}.`,
    });
  }
  await checkOutput(path, { force });
  return untilUnchanged(() => writeArchive(store, order));
}

async function writeArchive(store: Store, order: ArchiveOrder): Promise<ArchiveResult> {
  const { path, force = false } = order;
  const revision = await store.revision();
  const selection = await selectionOf(store, order);
  const counts = noCounts();
  const imports = await store.imports();
  const unfinished = inheritedOf(imports);
  const sum = createHash('sha256');
  let bytes = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    const chunks: AsyncIterable<unknown> = archiveStream(store, { selection, counts, unfinished });
    for await (const chunk of chunks) {
      if (!(chunk instanceof Uint8Array)) continue;
      sum.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
    if (Object.values(counts).every((count) => count === 0)) throw await nothingChosen(store, order);
    requireRevision(await store.revision(), revision);
  }
  await writeWhole(path, measured(), { force });
  return { path, bytes, sha256: sum.digest('hex'), counts, unfinished: [...unfinishedOf(imports)] };
}

async function selectionOf(store: Store, { only, dataset }: ArchiveOrder): Promise<Selection | undefined> {
  if (only !== undefined) return selectProgramme(store, { programme: only, dataset });
  return dataset === undefined ? undefined : selectDataset(dataset);
}

/** Names what there is instead. */
async function nothingChosen(store: Store, { only, dataset }: ArchiveOrder): Promise<CutoutError> {
  if (only === undefined && dataset === undefined) {
    return new CutoutError('not-found', 'The store has no records.', {
      remedy: 'Load a case or a list first: `cutout import --help`.',
    });
  }
  const found = new Set<string>();
  for await (const page of store.stream('listing')) {
    for (const one of page) if (dataset === undefined || one.dataset === dataset) found.add(one.programme);
  }
  const isProgramme = only !== undefined && found.size > 0;
  const items = isProgramme ? found : await datasetsOf(store);
  const asked = isProgramme ? `a programme that begins with "${only}"` : `the dataset "${dataset ?? ''}"`;
  return new CutoutError('not-found', `No record belongs to ${asked}.`, {
    remedy:
      items.size === 0 ? 'Load one first.' : `The store has the ${isProgramme ? 'programmes' : 'datasets'}:`,
    items: [...items].sort(),
  });
}

async function datasetsOf(store: Store): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const kind of recordKinds) {
    for await (const page of store.stream(kind)) for (const { dataset } of page) found.add(dataset);
  }
  return found;
}
