/**
 * What every export is made from: the answers, the records behind them, what the briefer chose, and when and by what it was
 * made. Plain data: an issued briefing is its material, kept; the same material gives the same bytes.
 */
import { hash } from 'node:crypto';
import type { TraceAnswer } from '../model/answers.ts';
import type { ExportSettings } from '../model/briefings.ts';
import type { RelationshipId } from '../model/ids.ts';
import type { EditionShown } from '../model/lists.ts';
import { canonicalJson, type RecordKind, type RecordOf } from '../model/records.ts';

export type RecordsByKind = { readonly [K in RecordKind]: readonly RecordOf<K>[] };

export interface Made {
  /** Instant, UTC, to the second; every date in a file's metadata. */
  readonly at: string;
  /** Of the program. */
  readonly version: string;
  /** SHA-256 (hex) over answers and records as they are: of a protected file, of what is left in it. */
  readonly digest: string;
  /** Address of the same question on the page, without host. */
  readonly permalink: string;
  /**
   * By chance; the ids that stand for redacted parties are made with it, so that nobody else can make them. In no file; empty
   * where no party is redacted.
   */
  readonly seal: string;
  /** The newest edition loaded of each list. */
  readonly listEditions: readonly EditionShown[];
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

/** What of a material the digest is made of; a reader who guesses what was taken out must not be able to check it. */
export function digestOf({ answers, records }: Pick<Material, 'answers' | 'records'>): string {
  return hash('sha256', canonicalJson({ answers, records }), 'hex');
}

/** Material after something was taken out, under its own digest. */
export function underOwnDigest(material: Material): Material {
  return { ...material, made: { ...material.made, digest: digestOf(material) } };
}
