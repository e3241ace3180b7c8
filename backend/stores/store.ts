/**
 * The store of record, as use cases see it. Two implementations (embedded SQLite, Neo4j) pass one contract suite.
 *
 * Records are kept by (kind, id, dataset); merging the datasets' views of one thing is the model's business. Stores
 * enforce: no relationship without a supporting claim, no claim or statement without its source and subject, no
 * relationship without both ends, no inquiry about what nobody claims. Writes are idempotent: equal records change nothing, neither digest nor revision.
 */
import type { IssuedBriefing } from '../model/briefings.ts';
import type { Grade } from '../model/grades.ts';
import type { ImportManifest, Rejection } from '../model/imports.ts';
import type { JournalEntry } from '../model/journal.ts';
import type { DatasetId, EntityId, RelationshipId } from '../model/ids.ts';
import type { RelationshipTypeName } from '../model/relationshipTypes.ts';
import type { AnyRecord, Batch, RecordKind, RecordOf } from '../model/records.ts';
import type { RawChain } from '../model/chains.ts';
import type { CypherRows } from '../model/views.ts';
import type { Walk } from '../model/walks.ts';

export interface WriteOptions {
  /**
   * The batch is all there is of this dataset: its other records are removed in the same transaction, as far as
   * nothing of another dataset needs them.
   */
  readonly replaces?: DatasetId;
  /** Entity id → the tokens under which it is found, made by `matching`; an entity without an entry keeps what it has. */
  readonly searchTokens?: ReadonlyMap<EntityId, string>;
  /**
   * The records were in a store before (they come from an archive, or are answered now): inquiries may name claims that
   * were there when they were first written and are no more.
   */
  readonly restores?: boolean;
  /**
   * What the batch was made from: all datasets' records, as the caller read them, of the batch's own things of each kind
   * given here. Where another has written one of those things since, nothing is written: `changed-meanwhile`.
   */
  readonly madeFrom?: Batch;
  /** The revision that the batch was made from, where it depends on more than its own things: `changed-meanwhile` after any other. */
  readonly atRevision?: number;
  /**
   * The import that the write is a part of. It is recorded as unfinished in the transaction of its first change, and what
   * it changes is noted, so that it can be taken back.
   */
  readonly import?: ImportManifest;
}

/** What an import changed. Keys are `kind id dataset`. */
export interface ImportChanges {
  /** Records as it left them, without those that were changed since. */
  readonly brought: readonly AnyRecord[];
  /** Records as they were before it changed or removed them. */
  readonly before: readonly AnyRecord[];
  /** What a later import had as well, word for word → that import; it stays when the first one is taken back. */
  readonly shared: ReadonlyMap<string, string>;
  /** What was changed or removed since → the import that did; `null`: no import, but by hand. */
  readonly overtaken: ReadonlyMap<string, string | null>;
}

/** An import taken back: what goes, and what comes again. */
export interface TakeBack {
  /** What all of it was worked out from; where the store has moved on, nothing is written. */
  readonly revision: number;
  readonly removed: readonly AnyRecord[];
  readonly restored: readonly AnyRecord[];
  /** As in `ImportChanges`. */
  readonly shared: ReadonlyMap<string, string>;
  readonly searchTokens: ReadonlyMap<EntityId, string>;
}

export interface WriteResult {
  readonly revision: number;
  /** Records added or changed, and removed. Both 0: the store was left as it was. */
  readonly written: number;
  readonly removed: number;
}

/** A relationship as walked: merged over its datasets, with its standing. Relationships whose claims are all withdrawn are left out. */
export interface LinkRow {
  readonly id: RelationshipId;
  readonly type: RelationshipTypeName;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly production: EntityId | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly grade: Grade;
  readonly contested: boolean;
}

export interface NeighbourPage {
  readonly links: readonly LinkRow[];
  /** Number of all links of the entity. */
  readonly total: number;
}

/** A question in the terms of the graph, for stores that can answer it themselves. */
export interface PathQuery {
  readonly from: readonly EntityId[];
  readonly targets: readonly EntityId[];
  readonly walks: readonly Walk[];
  readonly maxHops: number;
  readonly minGrade: Grade;
  readonly contested: boolean;
  /** Days, both inclusive; `null` = any time. */
  readonly validDuring: { readonly earliest: number; readonly latest: number } | null;
  readonly exclude: readonly EntityId[];
  readonly require: readonly EntityId[];
  /** Inner parties with more distinct neighbours than this are not passed; `null` = no cap. */
  readonly hubCap: number | null;
  readonly limit: number;
  readonly timeoutMs: number;
}

export interface PathAnswer {
  /** In order of hops, then of entity ids; not yet ranked by grade. */
  readonly chains: readonly RawChain[];
  readonly status: 'complete' | 'capped' | 'timed-out';
  /** Hops fully explored. */
  readonly depth: number;
  /**
   * Some start that is no target reaches one where productions are not looked at: without a chain, only the rule of one
   * production stands in the way. `false` where parties are required.
   */
  readonly reachable: boolean;
}

/** What is read of a store to keep all of it. */
export type StoreContent = Pick<
  Store,
  'revision' | 'digest' | 'stream' | 'imports' | 'rejections' | 'journal' | 'briefings' | 'briefing'
>;

/** A store as an older version left it. */
export interface FormerStore {
  readonly content: StoreContent;
  /** Of its records, see `model/upgrades`. */
  readonly shape: number;
  /** Version of the schema that it is about to be brought to. */
  readonly next: number;
}

export interface Store {
  readonly kind: 'embedded' | 'neo4j';
  /** Where the data is, for messages; holds no password. */
  readonly place: string;

  /** One transaction: all of the batch or nothing. Throws `CutoutError` naming the record that breaks a rule. */
  write(batch: Batch, options?: WriteOptions): Promise<WriteResult>;
  /** Undo of a judgement; false when there was none. */
  removeJudgement(id: string): Promise<boolean>;
  /** Undo of an inquiry; false when there was none. */
  removeInquiry(id: string): Promise<boolean>;

  /** Grows with every committed write that changed something; 0 = empty and never written. */
  revision(): Promise<number>;
  /** SHA-256 over all records in order of kind, id and dataset: independent of loading order, equal in both stores for equal data. */
  digest(): Promise<string>;
  counts(): Promise<Readonly<Record<RecordKind, number>>>;

  /** All datasets' records of the given ids, in order of id and dataset; unknown ids are simply absent. */
  records<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf<K>[]>;
  /** Every record of a kind in order of id and dataset, in pages, reading ahead no more than one page. */
  stream<K extends RecordKind>(kind: K): AsyncIterable<readonly RecordOf<K>[]>;
  claimsOf(relationships: readonly RelationshipId[]): Promise<readonly RecordOf<'claim'>[]>;
  /** Statements about any of the given relationships or entities, or made by one of them. */
  statementsAbout(ids: readonly string[]): Promise<readonly RecordOf<'statement'>[]>;
  listingsOf(parties: readonly EntityId[]): Promise<readonly RecordOf<'listing'>[]>;
  judgementsOf(entities: readonly EntityId[]): Promise<readonly RecordOf<'judgement'>[]>;
  /** What any of the given parties was asked, and what it answered. */
  inquiriesOf(parties: readonly EntityId[]): Promise<readonly RecordOf<'inquiry'>[]>;

  /** Walked relationships in order of id, in pages. */
  links(): AsyncIterable<readonly LinkRow[]>;
  linksById(ids: readonly RelationshipId[]): Promise<readonly LinkRow[]>;
  /** Relationships between two entities in either direction, for pairs of neighbours on chains; in order of id. */
  linksBetween(pairs: readonly (readonly [EntityId, EntityId])[]): Promise<readonly LinkRow[]>;
  neighbours(
    entity: EntityId,
    options: { readonly limit: number; readonly offset: number },
  ): Promise<NeighbourPage>;

  /** Ids of entities that bear every given token (the last one as a prefix), at most `limit`, unordered. */
  search(tokens: readonly string[], limit: number): Promise<readonly EntityId[]>;
  /** The tokens under which entities are found, as they were given; none of those that have none. */
  searchTokens(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, string>>;

  /**
   * Writes the record of an import over; a finished one is no longer unfinished. The revision grows where that changes
   * which imports are unfinished: answers say so.
   */
  recordImport(manifest: ImportManifest, rejections: readonly Rejection[]): Promise<void>;
  /** Unfinished ones first, then the newest first. */
  imports(): Promise<readonly ImportManifest[]>;
  rejections(importId: string): Promise<readonly Rejection[]>;
  /** `undefined` where it was not noted (a store of an older version) or is no longer (see `KEPT_CHANGES`). */
  changesOf(importId: string): Promise<ImportChanges | undefined>;
  /**
   * Takes an import back, with its record, in one transaction. What refers to what is for the caller to check.
   * @throws `changed-meanwhile` where the store has moved on
   */
  takeBack(importId: string, order: TakeBack): Promise<WriteResult>;

  /** Which import brought and changed what, in pages: all that `changesOf` goes by. */
  journal(): AsyncIterable<readonly JournalEntry[]>;
  /** Takes entries of another store's journal over, whose records and imports are here. No change of data, revision or digest. */
  writeJournal(entries: readonly JournalEntry[]): Promise<void>;

  /** Keeps a briefing; one of the same id is there already and stays. No change of data, revision or digest. */
  issueBriefing(head: IssuedBriefing, content: string): Promise<void>;
  /** Newest first. */
  briefings(): Promise<readonly IssuedBriefing[]>;
  /** The content as it was given; `undefined` where there is none of that id. */
  briefing(id: string): Promise<string | undefined>;

  /** Rewrites what depends on a day (Neo4j: the label of sanctioned parties); no change of data, revision or digest. */
  markSanctioned(parties: readonly EntityId[], asOf: string): Promise<void>;
  /** Chains found by the store's own query language; absent where it has none. */
  paths?(query: PathQuery): Promise<PathAnswer>;

  /**
   * Runs one of the store's reading query files by name, e.g. `trace/shortest-to-sanctioned`; absent where the store
   * has none. Throws `not-found` for unknown names and `bad-question` for missing or unknown parameters.
   */
  runFile?(name: string, params: Readonly<Record<string, unknown>>): Promise<CypherRows>;

  /**
   * Recomputes every record's checksum, and holds what is kept beside the records against them: look-up keys, links, the search
   * index. Names what is damaged.
   */
  verify(): Promise<readonly string[]>;
  close(): Promise<void>;
}
