/** Writing a result to a file of this computer: whole, or not at all. */
import { link, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CutoutError } from '../errors.ts';

export interface OutputPlace {
  /** A file that is to be, or a folder for one with a name of its own; `undefined`: the current folder. */
  readonly path: string | undefined;
  /** An existing file may be replaced. */
  readonly force: boolean;
}

/** The path of the file. @throws `bad-question` where it cannot be written there */
export async function outputPath({ path, force }: OutputPlace, name: string): Promise<string> {
  const there = path === undefined ? undefined : await stat(path).catch(() => undefined);
  const file = path === undefined ? name : there?.isDirectory() === true ? join(path, name) : path;
  const folder = await stat(dirname(file)).catch(() => undefined);
  if (folder?.isDirectory() !== true) {
    throw new CutoutError('bad-question', `The folder ${dirname(file)} does not exist.`, {
      remedy: 'Make it first.',
    });
  }
  if (!force && (await stat(file).catch(() => undefined)) !== undefined) throw exists(file);
  return file;
}

export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  { force }: { readonly force: boolean },
): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`);
  try {
    await writeFile(part, bytes, { flag: 'wx' });
    if (force) await rename(part, path);
    // fails, other than a rename, where another process has made the file meanwhile
    else await link(part, path);
  } catch (error) {
    throw writeError(path, error);
  } finally {
    await rm(part, { force: true });
  }
}

function writeError(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') return exists(path);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new CutoutError('no-space', `There is no room to write ${path}.`, { remedy: 'Free some space.' });
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'EISDIR' ||
    code === 'ENAMETOOLONG'
  )
    return new CutoutError('bad-question', `${path} cannot be written (${code}).`, {
      remedy: 'Choose another place with --out.',
      cause: error,
    });
  return error;
}

function exists(path: string): CutoutError {
  return new CutoutError('bad-question', `${path} exists already.`, {
    remedy: 'Choose another name with --out, or replace it with --force.',
  });
}
