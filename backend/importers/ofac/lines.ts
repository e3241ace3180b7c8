/** Reading a list's file line by line: small memory whatever the file, and the line of whatever is wrong. */
import { createHash } from 'node:crypto';
import { CutoutError } from '../../errors.ts';
import { readBlocks } from '../../files/input.ts';

/** No row of a list comes near it; longer is another kind of file. In bytes. */
const LONGEST_LINE = 1_000_000;
/** About nine times the list of 2023; what is read is held in memory until it is checked. In bytes. */
const LARGEST_FILE = 32_000_000;
const NEWLINE = 0x0a;
const END_MARK = 0x1a;

export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Lines before the end mark. */
  readonly lines: number;
  /** Whether it ends with the end mark; without it some entries may be missing. */
  readonly isEnded: boolean;
}

export interface LineFile {
  readonly path: string;
  /** As errors call it. */
  readonly name: string;
  readonly signal: AbortSignal;
}

/**
 * Calls `onLine` with each line, without its end, and its number.
 * @throws `rejected-edition` for a file that ends within a line; `bad-file` with the line: not UTF-8, NUL bytes, a line
 * beyond all rows, text after the end mark
 */
export async function readLines(
  file: LineFile,
  onLine: (text: string, line: number) => void,
): Promise<FileFacts> {
  const sum = createHash('sha256');
  let bytes = 0;
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  const take = (block: Buffer): void => {
    for (const text of decode(file, block, line).split('\n').slice(0, -1)) {
      onLine(text.endsWith('\r') ? text.slice(0, -1) : text, line);
      line++;
    }
  };
  for await (const chunk of chunksOf(file)) {
    if (file.signal.aborted) throw new CutoutError('cancelled', `Reading ${file.name} was cancelled.`);
    sum.update(chunk);
    bytes += chunk.length;
    const block = Buffer.concat([rest, chunk]);
    const end = block.lastIndexOf(NEWLINE) + 1;
    take(block.subarray(0, end));
    rest = block.subarray(end);
    if (rest.length > LONGEST_LINE) {
      throw badLine(file, line, `A line is longer than ${String(LONGEST_LINE)} bytes.`);
    }
  }
  if (rest.length > 0 && rest[0] !== END_MARK) throw cutOff(file, line);
  if (rest.length > 1) throw badLine(file, line, 'There is text after the end mark (0x1A).');
  return { name: file.name, bytes, sha256: sum.digest('hex'), lines: line - 1, isEnded: rest.length > 0 };
}

function chunksOf({ path, name }: LineFile): AsyncGenerator<Buffer> {
  return readBlocks({
    path,
    name,
    largest: LARGEST_FILE,
    remedy: 'Give the folder that holds all four files of one edition.',
  });
}

function decode(file: LineFile, block: Buffer, firstLine: number): string {
  const zero = block.indexOf(0);
  if (zero >= 0) {
    const line = firstLine + countNewlines(block.subarray(0, zero));
    throw badLine(file, line, 'The line has NUL bytes: this is no text in UTF-8.');
  }
  const mark = block.indexOf(END_MARK);
  if (mark >= 0) {
    const line = firstLine + countNewlines(block.subarray(0, mark));
    throw badLine(file, line, 'An end mark (0x1A) stands before the end of the file.');
  }
  const text = textOf(block);
  if (text !== undefined) return text;
  throw badLine(file, firstLine + linesBeforeBadOne(block), 'The line is not in UTF-8.');
}

function textOf(block: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(block);
  } catch {
    return undefined;
  }
}

function linesBeforeBadOne(block: Buffer): number {
  let start = 0;
  for (let lines = 0; ; lines++) {
    const end = block.indexOf(NEWLINE, start);
    if (end < 0 || textOf(block.subarray(start, end)) === undefined) return lines;
    start = end + 1;
  }
}

function countNewlines(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** The publisher ends a whole file with a line's end and the byte 0x1A. */
function cutOff(file: LineFile, line: number): CutoutError {
  return new CutoutError(
    'rejected-edition',
    'The file ends within a line, without its end mark (0x1A): it was cut off.',
    {
      place: { file: file.name, line },
      remedy: 'Nothing was written. Download the edition again.',
    },
  );
}

/** What every broken file gets: the place, and that the store was left alone. */
export function badLine(file: Pick<LineFile, 'name'>, line: number, what: string): CutoutError {
  return new CutoutError('bad-file', what, {
    place: { file: file.name, line },
    remedy: 'Nothing was written. Download the edition again.',
  });
}
