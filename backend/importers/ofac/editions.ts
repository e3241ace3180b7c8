/** Editions of the list that a store has loaded from their files, and when absence from one means removal. */
import type { Claim } from '../../model/claims.ts';
import type { ImportManifest, Rejection } from '../../model/imports.ts';
import type { ListingRecord } from '../../model/listings.ts';
import { compareText } from '../../model/merge.ts';
import { editionDate } from './identity.ts';

export interface OfacEdition {
  readonly date: string;
  /** Rows of sdn.csv. */
  readonly rows: number;
  /** Whoever loaded it said that its number of rows is right. */
  readonly confirmed: boolean;
  /** SHA-256 of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** Numbers of entries that were kept out or read in part: what they lack is not known to be gone. */
  readonly open: ReadonlySet<string>;
}

/** What a store has of the list. */
export interface OfacHistory {
  /** In order of their days. */
  readonly editions: readonly OfacEdition[];
  /** Of the list's datasets alone. */
  readonly listings: readonly ListingRecord[];
  readonly claims: readonly Claim[];
}

/** The manifest's count from which later runs read how many rows an edition has. */
export const ENTRIES = 'entries read';

/** Row counts of two editions that follow each other differ by no more than this share. */
const TOLERANCE = 0.05;

export interface LoadedEdition {
  readonly manifest: ImportManifest;
  readonly rejections: readonly Rejection[];
}

/** One edition per day from all its loads, in order of days; what was confirmed once stays so. */
export function editionsOf(loads: readonly LoadedEdition[]): readonly OfacEdition[] {
  const editions = new Map<string, OfacEdition>();
  const inOrder = [...loads].sort((a, b) =>
    compareText(a.manifest.finishedAt ?? '', b.manifest.finishedAt ?? ''),
  );
  for (const { manifest, rejections } of inOrder) {
    const date = editionDate(manifest.dataset);
    const rows = manifest.counts[ENTRIES];
    if (date === null || rows === undefined) continue;
    editions.set(date, {
      date,
      rows,
      confirmed: manifest.options['confirmRowCount'] === true || editions.get(date)?.confirmed === true,
      files: new Map(manifest.files.map((file) => [file.name, file.sha256])),
      open: openEntries(rejections),
    });
  }
  return [...editions.values()].sort((a, b) => compareText(a.date, b.date));
}

/** Entries of which something was left out: their rejections begin with the entry's number. */
export function openEntries(rejections: readonly Rejection[]): ReadonlySet<string> {
  return new Set(rejections.flatMap((one) => (one.file === 'sdn.csv' ? (/^\d+/.exec(one.row) ?? []) : [])));
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
