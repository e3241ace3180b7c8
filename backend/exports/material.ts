/**
 * What every export is made from: the answers, the records behind them, what the briefer chose, and when and by what it was
 * made. Plain data: an issued briefing is its material, kept; the same material gives the same bytes.
 */
import type { TraceAnswer } from '../model/answers.ts';
import type { ExportSettings } from '../model/briefings.ts';
import type { RelationshipId } from '../model/ids.ts';
import type { EditionName } from '../model/lists.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';

export type RecordsByKind = { readonly [K in RecordKind]: readonly RecordOf<K>[] };

export interface Made {
  /** Instant, UTC, to the second; every date in a file's metadata. */
  readonly at: string;
  /** Of the program. */
  readonly version: string;
  /** SHA-256 (hex) over answers and records before anything was withheld. */
  readonly digest: string;
  /** Address of the same question on the page, without host. */
  readonly permalink: string;
  /** The newest edition loaded of each list. */
  readonly listEditions: readonly EditionName[];
}

/** Claims of a relationship that this audience does not see. */
export interface Withheld {
  readonly relationship: RelationshipId;
  readonly claims: number;
}

export interface Material {
  /** The question's own answer; then, for a contracting question, that of the evidence trails. Only chosen chains. */
  readonly answers: readonly [TraceAnswer, ...TraceAnswer[]];
  /** Chains found before any were chosen; more than the answers hold where the author chose. */
  readonly found: number;
  /** All datasets' records of what stands on the chains, in order of id and dataset. */
  readonly records: RecordsByKind;
  readonly settings: ExportSettings;
  readonly made: Made;
  readonly withheld: readonly Withheld[];
  /** Statements left out because their source is withheld. */
  readonly withheldStatements: number;
}
