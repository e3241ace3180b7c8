/** The lines of an archive, unpacked as they come: small memory whatever the file, however well it was packed. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { CutoutError } from '../errors.ts';
import type { ImportContext } from './importer.ts';

/** A record of more bytes is no record of ours. */
const LONGEST_LINE = 1_000_000;
const NEWLINE = 0x0a;

export interface ArchiveLine {
  readonly number: number;
  readonly text: string;
}

/** @param hear is given the file's own bytes. @throws `bad-file` with the line: not packed, cut off, not UTF-8, too long */
export async function* archiveLines(
  context: ImportContext,
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
  context: ImportContext,
  of: { readonly hear: (chunk: Uint8Array) => void; readonly line: () => number },
): AsyncGenerator<Buffer> {
  const file = createReadStream(context.path);
  const gunzip = file.pipe(createGunzip());
  file.on('data', (chunk) => of.hear(Buffer.from(chunk)));
  file.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of gunzip) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (cause) {
    if (cause instanceof CutoutError) throw cause;
    throw damaged(context, of.line(), cause instanceof Error ? cause.message : 'it cannot be read', cause);
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}

function decode(context: ImportContext, line: number, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged(context, line, 'the line is not in UTF-8');
  }
}

/** What every archive gets that cannot be used: the place, and that the store was left alone. */
export function damaged(context: ImportContext, line: number, what: string, cause?: unknown): CutoutError {
  return new CutoutError('bad-file', `The archive cannot be used: ${what}.`, {
    place: { file: basename(context.path), line },
    remedy: 'Nothing was written. Export or copy it again.',
    cause,
  });
}
