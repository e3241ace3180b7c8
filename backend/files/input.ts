/**
 * What a readable input file is, decided in one place: an ordinary file, opened once, of a bounded size. A pipe or a device
 * never ends or never begins, and is refused before anything of it is read.
 */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { CutoutError } from '../errors.ts';

export interface InputFile {
  readonly path: string;
  /** Bytes; what grows beyond them while it is read is refused too. */
  readonly largest: number;
  /** As errors call it; default: the path. */
  readonly name?: string;
  /** What the reader can do where it cannot be read. */
  readonly remedy?: string;
}

/** Bytes read at a time. */
const BLOCK = 262_144;

/** The file in blocks. @throws `bad-file` where it cannot be read or is none, `too-large` */
export async function* readBlocks(file: InputFile): AsyncGenerator<Buffer> {
  const handle = await openOrdinary(file);
  try {
    let bytes = 0;
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(BLOCK), 0, BLOCK, null);
      if (bytesRead === 0) return;
      bytes += bytesRead;
      if (bytes > file.largest) throw tooLarge(file);
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw error instanceof CutoutError ? error : unreadable(file, reasonOf(error), error);
  } finally {
    await handle.close();
  }
}

/** The whole file. @throws as `readBlocks` */
export async function readWhole(file: InputFile): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const block of readBlocks(file)) blocks.push(block);
  return Buffer.concat(blocks);
}

/** A text in UTF-8. @throws as `readBlocks`, `bad-file` where it is none */
export async function readText(file: InputFile): Promise<string> {
  const bytes = await readWhole(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(file, 'it is no text in UTF-8', cause);
  }
}

async function openOrdinary(file: InputFile): Promise<FileHandle> {
  const handle = await openQuickly(file);
  const fault = await handle.stat().then(
    (found) => {
      if (found.isDirectory()) return unreadable(file, 'it is a folder');
      if (!found.isFile()) return unreadable(file, 'it is a pipe or a device, not a file');
      return found.size > file.largest ? tooLarge(file) : undefined;
    },
    (error: unknown) => unreadable(file, reasonOf(error), error),
  );
  if (fault === undefined) return handle;
  await handle.close();
  throw fault;
}

/** Without waiting for the other end of a pipe. */
async function openQuickly(file: InputFile): Promise<FileHandle> {
  try {
    return await open(file.path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw unreadable(file, reasonOf(error), error);
  }
}

function unreadable(file: InputFile, reason: string, cause?: unknown): CutoutError {
  const { path, name = path, remedy = 'Check the path and the rights of the file.' } = file;
  return new CutoutError('bad-file', `${name} cannot be read: ${reason}.`, {
    place: { file: basename(name) },
    remedy,
    cause,
  });
}

function tooLarge({ path, name = path, largest }: InputFile): CutoutError {
  return new CutoutError('too-large', `${name} has more than ${String(largest)} bytes.`, {
    place: { file: basename(name) },
    remedy: 'Check that it is the right file; nothing larger is read.',
  });
}

/** The system's name of what went wrong; its sentence would repeat the path. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
