/**
 * The content digest: SHA-256 over one line per record, `kind id dataset checksum`, in order of kind (as in
 * `recordKinds`), id and dataset. Ids hold no white space, so a line reads in one way only. Text is ordered by its UTF-8
 * bytes (equal to the order of code points), as SQLite and Neo4j order it; JavaScript's `<` differs beyond U+FFFF.
 */
import { createHash, hash } from 'node:crypto';
import { canonicalJson, recordKinds, type RecordKind } from '../model/records.ts';
import { CutoutError } from '../errors.ts';

export interface DigestLine {
  readonly id: string;
  readonly dataset: string;
  /** `checksumOf` its canonical JSON. */
  readonly checksum: string;
}

/** SHA-256 of a record's canonical JSON, as 64 hex digits. */
export function checksumOf(payload: string): string {
  return hash('sha256', payload, 'hex');
}

/** The checksum of a record that is not serialised yet. */
export function recordChecksum(record: unknown): string {
  return checksumOf(canonicalJson(record));
}

/** Order of the digest and of streams: code points, not UTF-16 units. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * Digest of a store's content; `lines` yields pages of one kind in order. Throws on lines out of order: a digest that
 * depends on how a database sorts would differ silently. O(records), one page in memory.
 */
export async function digestOf(
  lines: (kind: RecordKind) => AsyncIterable<readonly DigestLine[]> | Iterable<readonly DigestLine[]>,
): Promise<string> {
  const sum = createHash('sha256');
  for (const kind of recordKinds) {
    let last: DigestLine | undefined;
    for await (const page of lines(kind)) {
      last = requireOrder(kind, last, page);
      sum.update(page.map((line) => `${kind} ${line.id} ${line.dataset} ${line.checksum}\n`).join(''));
    }
  }
  return sum.digest('hex');
}

function requireOrder(
  kind: RecordKind,
  last: DigestLine | undefined,
  page: readonly DigestLine[],
): DigestLine | undefined {
  let previous = last;
  for (const line of page) {
    if (previous !== undefined && compareLines(previous, line) >= 0) {
      throw new CutoutError(
        'internal',
        `The store streams ${kind} "${line.id}" of ${line.dataset} out of order.`,
      );
    }
    previous = line;
  }
  return previous;
}

function compareLines(a: DigestLine, b: DigestLine): number {
  return compareCodePoints(a.id, b.id) || compareCodePoints(a.dataset, b.dataset);
}
