/** What is kept of every import run beside the data: manifest and rejected rows. Not part of the digest. */
import type { DatasetId } from './ids.ts';

export interface ImportManifest {
  readonly id: string;
  readonly dataset: DatasetId;
  readonly importer: string;
  /** e.g. the list date or the case's title. */
  readonly label: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly options: Readonly<Record<string, string | boolean>>;
  /** Rows read, accepted, rejected and whatever else the importer counts. */
  readonly counts: Readonly<Record<string, number>>;
  /** What a reader of the data should know, in sentences. */
  readonly notes: readonly string[];
}

export interface Rejection {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  /** The row as read, with personal identifiers blanked. */
  readonly row: string;
}
