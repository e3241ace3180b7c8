/** The lines of an archive, unpacked as they come: small memory whatever the file, however well it was packed. */
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CutoutError } from '../errors.ts';
import { readBlocks } from '../files/input.ts';

/** A record of more bytes is no record of ours. */
const LONGEST_LINE = 1_000_000;
/** Bytes of a file, and of what it unpacks to: some hundred times the largest list. */
const LARGEST_FILE = 2_000_000_000;
const LARGEST_CONTENT = 16_000_000_000;
/** Records pack about tenfold; what packs far better, beyond the first bytes, is made to fill a memory or a disk. */
const HIGHEST_RATIO = 100;
const ALWAYS_UNPACKED = 4_000_000;
const NEWLINE = 0x0a;

/** A file of packed lines. */
export interface PackedFile {
  readonly path: string;
  readonly signal: AbortSignal;
}

export interface ArchiveLine {
  readonly number: number;
  readonly text: string;
}

/** @param hear is given the file's own bytes. @throws `bad-file` with the line: not packed, cut off, not UTF-8, too long */
export async function* archiveLines(
  context: PackedFile,
  hear: (chunk: Uint8Array) => void = () => undefined,
): AsyncGenerator<ArchiveLine> {
  let number = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked(context, { hear, line: () => number })) {
    if (context.signal.aborted) throw new CutoutError('cancelled', 'Reading the archive was cancelled.');
    const block = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE, start)) {
      yield { number, text: decode(context, number, block.subarray(start, end)) };
      number++;
      start = end + 1;
    }
    rest = block.subarray(start);
    if (rest.length > LONGEST_LINE) throw damaged(context, number, 'a line is longer than any record');
  }
  if (rest.length > 0) throw damaged(context, number, 'its last line is cut off');
}

async function* unpacked(
  context: PackedFile,
  of: { readonly hear: (chunk: Uint8Array) => void; readonly line: () => number },
): AsyncGenerator<Buffer> {
  let packedBytes = 0;
  let bytes = 0;
  async function* packed(): AsyncGenerator<Buffer> {
    const { path } = context;
    for await (const block of readBlocks({ path, name: basename(path), largest: LARGEST_FILE })) {
      packedBytes += block.byteLength;
      of.hear(block);
      yield block;
    }
  }
  const gunzip = createGunzip();
  // hands an error of the file on to whoever reads what comes out
  pipeline(packed(), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) {
      if (!Buffer.isBuffer(chunk)) continue;
      bytes += chunk.byteLength;
      if (bytes > LARGEST_CONTENT || (bytes > ALWAYS_UNPACKED && bytes > packedBytes * HIGHEST_RATIO))
        throw damaged(context, of.line(), 'it unpacks to far more than records of its size can be');
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof CutoutError) throw cause;
    const why = cause instanceof Error ? ` (${cause.message})` : '';
    throw damaged(context, of.line(), `its gzip packing is damaged or cut short${why}`, cause);
  } finally {
    gunzip.destroy();
  }
}

function decode(context: PackedFile, line: number, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged(context, line, 'the line is not in UTF-8');
  }
}

/** What every archive gets that cannot be used: the place, and that the store was left alone. */
export function damaged(context: PackedFile, line: number, what: string, cause?: unknown): CutoutError {
  return new CutoutError('bad-file', `The archive ${basename(context.path)} cannot be used: ${what}.`, {
    place: { file: basename(context.path), line },
    remedy: 'Nothing was written. Export, download or copy it again, and import that file.',
    cause,
  });
}

/** `an entity`, `a claim`. */
export function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
