/** What is kept of every import run beside the data: manifest, rejected rows, and what it changed. Not part of the digest. */
import { z } from 'zod';
import { datasetId, type DatasetId } from './ids.ts';

export interface ImportManifest {
  readonly id: string;
  readonly dataset: DatasetId;
  readonly importer: string;
  /** e.g. the list date or the case's title. */
  readonly label: string;
  readonly startedAt: string;
  /** `null` while it runs, and for ever where it was broken off: the data then holds a part of it. */
  readonly finishedAt: string | null;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly options: Readonly<Record<string, string | boolean>>;
  /** Rows read, accepted, rejected and whatever else the importer counts. */
  readonly counts: Readonly<Record<string, number>>;
  /** What a reader of the data should know, in sentences. */
  readonly notes: readonly string[];
  /** Rows kept out in whole or in part. */
  readonly rejected: number;
}

export interface Rejection {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  /** The row as read, with personal identifiers blanked. */
  readonly row: string;
}

/** An import of which the data holds a part only: with every answer that may be wrong because of it. */
export const unfinishedImport = z.strictObject({
  id: z.string(),
  label: z.string(),
  importer: z.string(),
  startedAt: z.string(),
});
export type UnfinishedImport = z.infer<typeof unfinishedImport>;

/** As an archive tells it: with its input, so that the same one completes it in whatever store it came to. */
export const inheritedImport = unfinishedImport.extend({
  dataset: datasetId.optional(),
  files: z
    .array(z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: z.string() }))
    .readonly()
    .optional(),
});
export type InheritedImport = z.infer<typeof inheritedImport>;

export function inheritedOf(imports: readonly ImportManifest[]): readonly InheritedImport[] {
  return imports
    .filter((one) => one.finishedAt === null)
    .map(({ id, label, importer, startedAt, dataset, files }) => ({
      ...{ id, label, importer, startedAt, dataset, files },
    }));
}

/** The newest first, as `imports` are. */
export function unfinishedOf(imports: readonly ImportManifest[]): readonly UnfinishedImport[] {
  return imports
    .filter((one) => one.finishedAt === null)
    .map(({ id, label, importer, startedAt }) => ({ id, label, importer, startedAt }));
}

/** Those that any of the answers names, each once. */
export function unfinishedIn(
  answers: readonly { readonly unfinished: readonly UnfinishedImport[] }[],
): readonly UnfinishedImport[] {
  return [...new Map(answers.flatMap(({ unfinished }) => unfinished.map((one) => [one.id, one]))).values()];
}

/** The same input given again: what a broken-off run is completed by, and what stands above an earlier run. */
export function isSameInput(
  a: Pick<ImportManifest, 'importer' | 'dataset' | 'files'>,
  b: Pick<ImportManifest, 'importer' | 'dataset' | 'files'>,
): boolean {
  const contents = ({ files }: Pick<ImportManifest, 'files'>): string =>
    files.map((file) => `${file.name} ${file.sha256}`).join('\n');
  return a.importer === b.importer && a.dataset === b.dataset && contents(a) === contents(b);
}
