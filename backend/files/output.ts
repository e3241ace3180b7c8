/** Writing a result to a file of this computer: whole or not at all, and readable by its owner alone. */
import { randomUUID } from 'node:crypto';
import { link, lstat, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { CutoutError, knownError } from '../errors.ts';
import { reasonOf } from './input.ts';

export interface OutputPlace {
  /** A file that is to be, or a folder for one with a name of its own; `undefined`: the current folder. */
  readonly path: string | undefined;
  /** An existing file may be replaced. */
  readonly force: boolean;
}

/**
 * A path in a request is none of a folder that the caller stands in: the server was started elsewhere.
 * @throws `bad-question` where it does not begin at the root
 */
export function requireWholePath(path: string): void {
  if (isAbsolute(path)) return;
  throw new CutoutError('bad-question', `The path "${path}" does not say from which folder.`, {
    remedy: 'Give the whole path, from the root on.',
  });
}

/** The path of the file. @throws `bad-question` where it cannot be written there */
export async function outputPath({ path, force }: OutputPlace, name: string): Promise<string> {
  const there = path === undefined ? undefined : await stat(path).catch(() => undefined);
  const file = path === undefined ? name : there?.isDirectory() === true ? join(path, name) : path;
  await checkOutput(file, { force });
  return file;
}

/** @throws `bad-question` where no file can come to stand there; a link counts as a file, whatever it leads to */
export async function checkOutput(file: string, { force }: { readonly force: boolean }): Promise<void> {
  const folder = await stat(dirname(file)).catch(() => undefined);
  if (folder?.isDirectory() !== true) {
    throw new CutoutError('bad-question', `The folder ${dirname(file)} does not exist.`, {
      remedy: 'Make it first.',
    });
  }
  const there = await lstat(file).catch((error: unknown) => {
    if (reasonOf(error) === 'ENOENT') return undefined;
    throw writeError(file, error);
  });
  if (there === undefined) return;
  if (!force) throw exists(file);
  if (!there.isFile() && !there.isSymbolicLink()) throw unwritable(file, 'it is no file');
}

/** @param content bytes, or blocks of them as they come */
export async function writeWhole(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  { force }: { readonly force: boolean },
): Promise<void> {
  // a name of its own, as that of the file may be as long as names can be
  const part = join(dirname(path), `.cutout-${randomUUID()}.part`);
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await writeFile(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (force) await rename(part, path);
    // fails, other than a rename, where another process has made the file meanwhile
    else await link(part, path);
  } catch (error) {
    throw writeError(path, error);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

function writeError(path: string, error: unknown): unknown {
  if (reasonOf(error) === 'EEXIST') return exists(path);
  const known = knownError(error);
  if (known?.code === 'no-space')
    return new CutoutError('no-space', `There is no room to write ${path}.`, { remedy: 'Free some space.' });
  if (known instanceof CutoutError && known === error) return error;
  const isSystems = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isSystems ? unwritable(path, error.code, error) : error;
}

function unwritable(path: string, reason: unknown, cause?: unknown): CutoutError {
  return new CutoutError('bad-question', `${path} cannot be written (${String(reason)}).`, {
    remedy: 'Choose another place.',
    cause,
  });
}

function exists(path: string): CutoutError {
  return new CutoutError('bad-question', `${path} exists already.`, {
    remedy:
      'Choose another name or remove the file first; `cutout export` and `cutout archive export` replace it with --force.',
  });
}
