/** Editions of a list that a store has loaded from their files, and when absence from one means removal. */
import type { Claim } from '../../model/claims.ts';
import { groupBy } from '../../model/groups.ts';
import type { ImportManifest, Rejection } from '../../model/imports.ts';
import { editionOfDataset, type EditionName } from '../../model/lists.ts';
import type { ListingRecord } from '../../model/listings.ts';
import { compareText } from '../../model/merge.ts';
import { numberOf } from './identity.ts';

export interface OfacEdition extends EditionName {
  /** Rows of the main file. */
  readonly rows: number;
  /** Whoever loaded it said that its number of rows is right. */
  readonly confirmed: boolean;
  /** SHA-256 of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** Numbers of entries that were kept out or read in part: what they lack is not known to be gone. */
  readonly open: ReadonlySet<string>;
}

/** What a store has of lists. */
export interface OfacHistory {
  /** In order of their days. */
  readonly editions: readonly OfacEdition[];
  /** Of editions' datasets alone. */
  readonly listings: readonly ListingRecord[];
  readonly claims: readonly Claim[];
}

/** One list never speaks for another: only its own editions and what they said. */
export function historyOf(list: string, { editions, listings, claims }: OfacHistory): OfacHistory {
  const isOwn = ({ dataset }: { readonly dataset: string }): boolean =>
    editionOfDataset(dataset)?.list === list;
  return {
    editions: editions.filter((edition) => edition.list === list),
    listings: listings.filter(isOwn),
    claims: claims.filter(isOwn),
  };
}

/** Numbers of the entries that a store has of an edition, all of them or a part. */
export interface LoadedNumbers extends EditionName {
  readonly numbers: ReadonlySet<string>;
}

export function loadedNumbers({ listings }: Pick<OfacHistory, 'listings'>): readonly LoadedNumbers[] {
  const seen = listings.filter((record) => record.lastSeen !== null);
  return [...groupBy(seen, (record) => record.dataset)].flatMap(([dataset, records]) => {
    const edition = editionOfDataset(dataset);
    return edition === null
      ? []
      : [{ ...edition, numbers: new Set(records.map(({ party }) => numberOf(party))) }];
  });
}

/** The manifest's count from which later runs read how many rows an edition has. */
export const ENTRIES = 'entries read';

/** Row counts of two editions that follow each other differ by no more than this share. */
const TOLERANCE = 0.05;

export interface LoadedEdition {
  readonly manifest: ImportManifest;
  readonly rejections: readonly Rejection[];
}

/** One edition per list and day from all its loads, in order of days; what was confirmed once stays so. */
export function editionsOf(loads: readonly LoadedEdition[]): readonly OfacEdition[] {
  const editions = new Map<string, OfacEdition>();
  const inOrder = [...loads].sort((a, b) =>
    compareText(a.manifest.finishedAt ?? '', b.manifest.finishedAt ?? ''),
  );
  for (const { manifest, rejections } of inOrder) {
    const { dataset, options } = manifest;
    const edition = editionOfDataset(dataset);
    const rows = manifest.counts[ENTRIES];
    if (edition === null || rows === undefined) continue;
    const confirmed = options['confirmRowCount'] === true || options['endMissing'] !== undefined;
    editions.set(dataset, {
      ...edition,
      rows,
      confirmed: confirmed || editions.get(dataset)?.confirmed === true,
      files: new Map(manifest.files.map((file) => [file.name, file.sha256])),
      open: openEntries(rejections, manifest.files[0]?.name ?? ''),
    });
  }
  return [...editions.values()].sort((a, b) => compareText(a.date, b.date));
}

/** Entries of which something was left out: their rejections begin with the entry's number. */
export function openEntries(rejections: readonly Rejection[], mainFile: string): ReadonlySet<string> {
  return new Set(rejections.flatMap((one) => (one.file === mainFile ? (/^\d+/.exec(one.row) ?? []) : [])));
}

/**
 * Whether absence from an edition means removal: its row count is like that of an earlier edition, or confirmed. (Files
 * that were cut off are never loaded.) Any earlier one will do, so that loading another edition later on does not
 * change the answer: what was ended stays ended.
 */
export function isComplete(edition: OfacEdition, editions: readonly OfacEdition[]): boolean {
  if (edition.confirmed) return true;
  return editions.some(
    ({ date, rows }) => date < edition.date && Math.abs(edition.rows - rows) <= rows * TOLERANCE,
  );
}
