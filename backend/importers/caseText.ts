/** Reading a case file: bytes → text → YAML → the format, with the line of whatever is wrong. */
import { isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { CutoutError, type Place } from '../errors.ts';
import { yamlExcess } from './caseBounds.ts';
import { faultsOf, refusalOf } from './caseFaults.ts';
import { caseFile, type CaseFile } from './caseFile.ts';

export const MAX_CASE_BYTES = 20_000_000;

/** Keys and positions from the top of the file. */
export type Path = readonly PropertyKey[];

/** A parsed case file that knows where each of its parts stands. */
export interface LocatedCase {
  readonly content: CaseFile;
  readonly at: (path: Path) => Place;
}

/** @throws `bad-file` naming the size */
function checkCaseSize(bytes: number, file: string): void {
  if (bytes <= MAX_CASE_BYTES) return;
  throw new CutoutError('bad-file', `The case file has ${String(bytes)} bytes; at most 20 MB are read.`, {
    place: { file },
    remedy: 'Split the case into several files.',
  });
}

/** @throws `bad-file` with file and line */
export function readCaseText(bytes: Uint8Array, file: string): LocatedCase {
  checkCaseSize(bytes.byteLength, file);
  const text = decodeUtf8(bytes, file);
  const excess = yamlExcess(text);
  if (excess !== undefined) {
    throw new CutoutError('bad-file', `The case file ${excess.what}.`, {
      place: { file, line: excess.line, column: excess.column },
      remedy: 'Correct the line, or split the case into several files.',
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    // the library compares each key with each other one of its map
    uniqueKeys: false,
    // nor are all of its errors told, with a piece of the file for each
    prettyErrors: false,
    stringKeys: true,
    schema: 'core',
  });
  const [problem] = document.errors;
  if (problem !== undefined) {
    throw new CutoutError('bad-file', `This is no valid YAML: ${firstLine(problem.message)}.`, {
      place: placeAt(lines, file, problem.pos[0]),
      remedy: 'Correct the line; an editor with YAML support shows the fault.',
    });
  }
  checkUniqueKeys(document, (offset) => placeAt(lines, file, offset));
  const at = (path: Path): Place => placeOf(document, lines, file, path);
  const parsed = caseFile.safeParse(plainOf(document, file));
  if (parsed.success) return { content: parsed.data, at };
  throw refusalOf(faultsOf(parsed.error, at));
}

/** @throws `bad-file` with the place of a key that its map has already. O(keys) */
function checkUniqueKeys(document: Document, at: (offset: number) => Place): void {
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          throw new CutoutError('bad-file', `The key "${String(key.value)}" is given twice.`, {
            place: at(key.range?.[0] ?? 0),
            remedy: 'Keep one of the two.',
          });
        }
        seen.add(key.value);
      }
    },
  });
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  checkNulBytes(bytes, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const { line, offset } = firstBrokenLine(bytes);
    throw new CutoutError(
      'bad-file',
      `The file is not in UTF-8: wrong in the line that begins at byte ${String(offset)}.`,
      { place: { file, line }, remedy: 'Save it in UTF-8.', cause },
    );
  }
}

/** UTF-16 is full of them; in UTF-8 they have no place in a text. */
function checkNulBytes(bytes: Uint8Array, file: string): void {
  const zero = bytes.indexOf(0);
  if (zero < 0) return;
  const line = bytes.subarray(0, zero).filter((byte) => byte === 0x0a).length + 1;
  throw new CutoutError('bad-file', 'The line has NUL bytes: this is no text in UTF-8.', {
    place: { file, line },
    remedy: 'Save it in UTF-8.',
  });
}

/** The line before which the bytes still are UTF-8, and the position from 0 of its first byte. */
function firstBrokenLine(bytes: Uint8Array): { readonly line: number; readonly offset: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let offset = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, offset);
    try {
      decoder.decode(bytes.subarray(offset, end < 0 ? bytes.length : end));
    } catch {
      return { line, offset };
    }
    if (end < 0) return { line, offset };
    line++;
    offset = end + 1;
  }
}

/** Plain values; aliases are bounded, so that a few lines cannot unfold into gigabytes. */
function plainOf(document: Document, file: string): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return value;
  } catch (cause) {
    throw new CutoutError('bad-file', 'The file unfolds into too many aliases.', {
      place: { file },
      remedy: 'Write repeated parts out.',
      cause,
    });
  }
}

/** Position of the node at a path, or of its nearest ancestor in the file. */
function placeOf(document: Document, lines: LineCounter, file: string, path: Path): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    const found = isNode(node) ? node : document.contents;
    if (isNode(node) || length === 0) {
      return placeAt(lines, file, found?.range?.[0] ?? 0);
    }
  }
  return { file };
}

function placeAt(lines: LineCounter, file: string, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
}
