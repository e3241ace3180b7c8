/** What an importer is: it reads files of one format and yields batches of records, each whole in itself. */
import type { ReferredKind } from '../model/references.ts';
import type { EntityRecord } from '../model/entities.ts';
import type { Batch, RecordOf } from '../model/records.ts';
import type { Source } from '../model/sources.ts';
import type { DatasetId, EntityId } from '../model/ids.ts';
import type { Rejection, InheritedImport } from '../model/imports.ts';

export interface ImportContext {
  /** Folder or file given by the user. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** Nothing was read or published after this day; `null`: not asked, as of what comes with the product. */
  readonly today: string | null;
  /** A row that is kept out, with its reason; the row text must already be free of personal identifiers. */
  readonly reject: (rejection: Rejection) => void;
  /** Adds to a named count of the manifest. */
  readonly count: (name: string, by?: number) => void;
  /**
   * Looks for whoever bears an id in a case or on a list other than the dataset's own: equal numbers alone join nothing. A row
   * that finds a stranger is rejected with that reason, and so is what refers to it. O(entities).
   */
  readonly strangers: (dataset: DatasetId) => Promise<StrangerCheck>;
  /** What datasets other than this one have under the given ids. */
  readonly others: <K extends 'source' | 'entity'>(
    kind: K,
    ids: readonly string[],
    dataset: DatasetId,
  ) => Promise<readonly RecordOf<K>[]>;
  /** What this dataset has under the given ids already. */
  readonly own: <K extends 'source' | 'entity'>(
    kind: K,
    ids: readonly string[],
    dataset: DatasetId,
  ) => Promise<readonly RecordOf<K>[]>;
  /** Whether two records of one id can be of one thing: names of entities, publisher and title of sources. */
  readonly agree: (a: Source | EntityRecord, b: Source | EntityRecord) => boolean;
  /** Those of the ids that the store has already, whatever dataset said so. */
  readonly known: (kind: ReferredKind, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** What the last import of a dataset called it, one that was broken off included; `undefined` where there is none. */
  readonly loadedAs: (dataset: DatasetId) => Promise<string | undefined>;
  /** Whether the store has any source or entity of a dataset. O(sources and entities). */
  readonly holds: (dataset: DatasetId) => Promise<boolean>;
  /** A sentence for the manifest that a reader of the data should know. */
  readonly note: (sentence: string) => void;
}

/** Somebody of the same id under names that do not agree, and the list or the case that says so. */
export interface Stranger {
  readonly name: string;
  readonly keeper: string;
}

export type StrangerCheck = (id: EntityId, names: readonly string[]) => Stranger | undefined;

export interface ImportStep {
  /** Refers only to records of this or earlier steps; a relationship comes with its claims. */
  readonly batch: Batch;
  /** Rows of the input consumed so far, and in all where that is known, for progress. */
  readonly rowsRead: number;
  readonly rowsTotal: number | null;
}

export interface ImportPlan {
  readonly dataset: DatasetId;
  /** e.g. `OFAC SDN list of 2023-12-28`. */
  readonly label: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /**
   * True: the steps are all there is of the dataset, and what they no longer hold is removed (small, hand-edited
   * input, written in one transaction). False: written step by step, each idempotent.
   */
  readonly replaces: boolean;
  /** The records were in a store before, see `WriteOptions`. */
  readonly restores?: boolean;
  /** Imports of which the records are a part only, by what the input says of itself: they are unfinished here as well. */
  readonly unfinished?: readonly InheritedImport[];
  readonly steps: AsyncIterable<ImportStep>;
}

export interface Importer<Options> {
  readonly name: string;
  /** Checks the input as far as that is possible before anything is written; throws `CutoutError` with the place. */
  plan(context: ImportContext, options: Options): Promise<ImportPlan>;
}
