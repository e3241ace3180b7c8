/** Writing an archive to a new file on this computer: whole, or not at all. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CutoutError } from '../errors.ts';
import { archiveStream, noCounts } from '../exports/archive.ts';
import { selectDataset, selectProgramme, type Selection } from '../exports/selection.ts';
import type { ArchiveResult } from '../model/views.ts';
import type { Store } from '../stores/store.ts';

const ENDING = '.cutout.gz';

export interface ArchiveOrder {
  readonly path: string;
  /** Beginning of a programme's name. */
  readonly only?: string | undefined;
  readonly dataset?: string | undefined;
}

/** @throws `bad-question` where the file exists, its folder does not, or its name does not end in `.cutout.gz` */
export async function exportArchive(store: Store, order: ArchiveOrder): Promise<ArchiveResult> {
  const { path } = order;
  await checkPath(path);
  const selection = await selectionOf(store, order);
  const counts = noCounts();
  const sum = createHash('sha256');
  let bytes = 0;
  const part = `${path}.${String(process.pid)}.part`;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  try {
    await pipeline(
      archiveStream(store, { selection, counts }),
      measure,
      createWriteStream(part, { flags: 'wx' }),
    );
    // fails, other than a rename, where another process has made the file meanwhile
    await link(part, path);
  } finally {
    await rm(part, { force: true });
  }
  return { path, bytes, sha256: sum.digest('hex'), counts };
}

async function selectionOf(store: Store, { only, dataset }: ArchiveOrder): Promise<Selection | undefined> {
  if (only !== undefined) return selectProgramme(store, { programme: only, dataset });
  return dataset === undefined ? undefined : selectDataset(dataset);
}

async function checkPath(path: string): Promise<void> {
  if (!path.endsWith(ENDING)) {
    throw new CutoutError('bad-question', `An archive's name ends in ${ENDING}; this one is "${path}".`, {
      remedy: `Add ${ENDING}.`,
    });
  }
  if ((await stat(path).catch(() => undefined)) !== undefined) {
    throw new CutoutError('bad-question', `${path} exists already.`, {
      remedy: 'Choose another name, or remove the file first.',
    });
  }
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) {
    throw new CutoutError('bad-question', `The folder ${dirname(path)} does not exist.`, {
      remedy: 'Make it first.',
    });
  }
}
