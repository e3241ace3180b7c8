/** Writing an archive: a stream of compressed bytes, equal for equal data. */
import { createHash } from 'node:crypto';
import { createGzip } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import { canonicalJson, recordKinds, type RecordKind } from '../model/records.ts';
import type { InheritedImport } from '../model/imports.ts';
import type { Store } from '../stores/store.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, versionOfShape } from '../model/archives.ts';
import type { Selection } from './selection.ts';

export type ArchiveCounts = Record<RecordKind, number>;

export interface ArchiveOptions {
  /** Filled while the archive is read. */
  readonly counts: ArchiveCounts;
  /** Imports of which the records are a part only. */
  readonly unfinished: readonly InheritedImport[];
  /** Of the records, where it is an older one (see `model/upgrades`). */
  readonly shape?: number;
}

/** Compressed archive of all records, or of a selection.  */
export function archiveStream(
  store: Store,
  options: ArchiveOptions & { readonly selection?: Selection | undefined },
): Readable {
  const { selection } = options;
  const pages: Pages = async function* (kind) {
    for await (const page of store.stream(kind))
      yield page.filter((record) => selection === undefined || selection(kind, record));
  };
  const lines = Readable.from(archiveLines(pages, options), { objectMode: false });
  // the level is part of the bytes; gzip's time stamp is left at zero by zlib
  const packed = createGzip({ level: 9 });
  // other than `pipe`, hands an error of the store on to whoever reads
  pipeline(lines, packed, () => undefined);
  return packed;
}

/** Records of a kind in order of id and dataset. */
export type Pages = (kind: RecordKind) => AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>;

/** The lines of an archive, each with its end. */
export async function* archiveLines(
  pages: Pages,
  { counts, unfinished, shape }: ArchiveOptions,
): AsyncGenerator<string> {
  const sum = createHash('sha256');
  let total = 0;
  const line = (value: unknown): string => {
    const text = `${canonicalJson(value)}\n`;
    sum.update(text);
    return text;
  };
  yield line({
    ...{ format: ARCHIVE_FORMAT, version: shape === undefined ? ARCHIVE_VERSION : versionOfShape(shape) },
    ...(unfinished.length === 0 ? {} : { unfinished }),
  });
  for (const kind of recordKinds) {
    for await (const page of pages(kind)) {
      counts[kind] += page.length;
      total += page.length;
      yield page.map((record) => line({ kind, record })).join('');
    }
  }
  yield `${canonicalJson({ end: total, sha256: sum.digest('hex') })}\n`;
}

export function noCounts(): ArchiveCounts {
  return {
    ...{ source: 0, entity: 0, relationship: 0, claim: 0, statement: 0, listing: 0, judgement: 0 },
    inquiry: 0,
  };
}
