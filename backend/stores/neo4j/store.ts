/** The store on a Neo4j database. Every statement that it runs is a file of `cypher/`. */
import type { IssuedBriefing } from '../../model/briefings.ts';
import type { EntityId, RelationshipId } from '../../model/ids.ts';
import type { ImportManifest, Rejection } from '../../model/imports.ts';
import type { JournalEntry } from '../../model/journal.ts';
import type { CypherRows } from '../../model/views.ts';
import { canonicalJson, type Batch, type RecordKind, type RecordOf } from '../../model/records.ts';
import { digestOf, type DigestLine } from '../digest.ts';
import { damaged, decode, decodeBriefing, decodeManifest, decodeRejection } from '../payloads.ts';
import type {
  FormerStore,
  ImportChanges,
  LinkRow,
  NeighbourPage,
  PathAnswer,
  PathQuery,
  Store,
  TakeBack,
  WriteOptions,
  WriteResult,
} from '../store.ts';
import { catalogue } from './catalogue.ts';
import { Connection, type Neo4jAddress } from './connection.ts';
import { changesOf, recordImport } from './imports.ts';
import { journalOf, writeJournal } from './journal.ts';
import { partsOf, prefixOf } from './keys.ts';
import { luceneQuery } from './lucene.ts';
import { migrate } from './migrations.ts';
import { writtenOf } from './nodes.ts';
import { pagesOf } from './paging.ts';
import { findPaths } from './paths.ts';
import { runReadingFile } from './queries.ts';
import type { Statement } from './statement.ts';
import { verifyContent } from './verifying.ts';
import { takeBack, writeBatch } from './writing.ts';

/** A link is small: a page of them is larger than one of records. */
const LINK_PAGE = 5_000;

export interface Neo4jOptions {
  /** Is given what an older version left, before any of it is changed. */
  readonly beforeMigration?: (former: FormerStore) => Promise<void>;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws `store-unreachable`, `store-refused-login`, `store-unsupported`, `store-too-new`, `bad-configuration`
 */
export async function openNeo4jStore(address: Neo4jAddress, options: Neo4jOptions = {}): Promise<Store> {
  const connection = await Connection.open(address);
  try {
    const store = new Neo4jStore(connection);
    await migrate(connection, async (former) => options.beforeMigration?.({ ...former, content: store }));
    return store;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

class Neo4jStore implements Store {
  readonly kind = 'neo4j';
  readonly place: string;
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.place = connection.place;
  }

  write(batch: Batch, options: WriteOptions = {}): Promise<WriteResult> {
    return writeBatch(this.#connection, batch, options);
  }

  removeJudgement(id: string): Promise<boolean> {
    return this.#undo(catalogue.judgements.remove, prefixOf('judgement', id));
  }

  removeInquiry(id: string): Promise<boolean> {
    return this.#undo(catalogue.inquiries.remove, prefixOf('inquiry', id));
  }

  #undo(
    statement: Statement<{ prefix: string }, { readonly removed: number }>,
    prefix: string,
  ): Promise<boolean> {
    let earlier = false;
    return this.#connection.write(async (run) => {
      await run(catalogue.maintenance.lockWrites, {});
      const [row] = await run(statement, { prefix });
      const found = (row?.removed ?? 0) > 0;
      if (found) await run(catalogue.maintenance.raiseRevision, {});
      // repeated after a lost answer, it finds nothing any more
      earlier ||= found;
      return earlier;
    });
  }

  async revision(): Promise<number> {
    const [row] = await this.#connection.read(catalogue.maintenance.revision, {});
    return row?.revision ?? 0;
  }

  digest(): Promise<string> {
    return digestOf((kind) => this.#checksums(kind));
  }

  async *#checksums(kind: RecordKind): AsyncIterable<readonly DigestLine[]> {
    for await (const rows of pagesOf(this.#connection, catalogue.records.checksumPage, kind)) {
      yield rows.map(({ key, checksum }) => {
        const { id, dataset } = partsOf(key);
        return { id, dataset, checksum };
      });
    }
  }

  async counts(): Promise<Readonly<Record<RecordKind, number>>> {
    const rows = await this.#connection.read(catalogue.records.count, {});
    const counts = {
      source: 0,
      entity: 0,
      relationship: 0,
      claim: 0,
      statement: 0,
      listing: 0,
      judgement: 0,
      inquiry: 0,
    };
    for (const { kind, records } of rows) counts[kind] = records;
    return counts;
  }

  records<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf<K>[]> {
    const prefixes = [...new Set(ids)].sort().map((id) => prefixOf(kind, id));
    return this.#decoded(kind, catalogue.records.ofThings, { prefixes });
  }

  async *stream<K extends RecordKind>(kind: K): AsyncIterable<readonly RecordOf<K>[]> {
    for await (const rows of pagesOf(this.#connection, catalogue.records.page, kind)) {
      yield rows.map(({ payload, checksum }) => decode(kind, payload, checksum));
    }
  }

  claimsOf(relationships: readonly RelationshipId[]): Promise<readonly RecordOf<'claim'>[]> {
    return this.#decoded('claim', catalogue.claims.ofRelationships, { ids: distinct(relationships) });
  }

  statementsAbout(ids: readonly string[]): Promise<readonly RecordOf<'statement'>[]> {
    return this.#decoded('statement', catalogue.statements.about, { ids: distinct(ids) });
  }

  listingsOf(parties: readonly EntityId[]): Promise<readonly RecordOf<'listing'>[]> {
    return this.#decoded('listing', catalogue.listings.ofParties, { ids: distinct(parties) });
  }

  judgementsOf(entities: readonly EntityId[]): Promise<readonly RecordOf<'judgement'>[]> {
    return this.#decoded('judgement', catalogue.judgements.ofEntities, { ids: distinct(entities) });
  }

  inquiriesOf(parties: readonly EntityId[]): Promise<readonly RecordOf<'inquiry'>[]> {
    return this.#decoded('inquiry', catalogue.inquiries.ofParties, { ids: distinct(parties) });
  }

  async #decoded<K extends RecordKind, P>(
    kind: K,
    statement: Statement<P, { readonly payload: string; readonly checksum: string }>,
    params: P,
  ): Promise<readonly RecordOf<K>[]> {
    const rows = await this.#connection.read(statement, params);
    return rows.map(({ payload, checksum }) => decode(kind, payload, checksum));
  }

  async *links(): AsyncIterable<readonly LinkRow[]> {
    let after = '';
    for (;;) {
      const page = await this.#links(catalogue.relationships.page, { after, limit: LINK_PAGE });
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      if (page.length < LINK_PAGE) return;
      after = last.id;
    }
  }

  linksById(ids: readonly RelationshipId[]): Promise<readonly LinkRow[]> {
    return this.#links(catalogue.relationships.byId, { ids: distinct(ids) });
  }

  linksBetween(pairs: readonly (readonly [EntityId, EntityId])[]): Promise<readonly LinkRow[]> {
    return this.#links(catalogue.relationships.between, { pairs: pairs.map((pair) => [...pair]) });
  }

  async neighbours(
    entity: EntityId,
    options: { readonly limit: number; readonly offset: number },
  ): Promise<NeighbourPage> {
    const { limit, offset } = options;
    const links = await this.#links(catalogue.relationships.ofEntity, { entity, limit, offset });
    const [row] = await this.#connection.read(catalogue.relationships.countOfEntity, { entity });
    return { links, total: row?.total ?? 0 };
  }

  async #links<P>(
    statement: Statement<P, { readonly link: LinkRow; readonly written: string | null }>,
    params: P,
  ): Promise<readonly LinkRow[]> {
    const rows = await this.#connection.read(statement, params);
    return rows.map(({ link, written }) => {
      if (written === writtenOf(link)) return link;
      throw damaged(`The link "${link.id}" of the store is not what was written.`);
    });
  }

  async search(tokens: readonly string[], limit: number): Promise<readonly EntityId[]> {
    const query = luceneQuery(tokens);
    if (query === null) return [];
    const rows = await this.#connection.read(catalogue.entities.search, { query, limit });
    return rows.map(({ id }) => id);
  }

  async searchTokens(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, string>> {
    const rows = await this.#connection.read(catalogue.entities.tokens, { ids: distinct(ids) });
    return new Map(rows.map(({ id, tokens }) => [id, tokens]));
  }

  recordImport(manifest: ImportManifest, rejections: readonly Rejection[]): Promise<void> {
    return recordImport(this.#connection, manifest, rejections);
  }

  async imports(): Promise<readonly ImportManifest[]> {
    const rows = await this.#connection.read(catalogue.imports.all, {});
    return rows.map(({ manifest }) => decodeManifest(manifest));
  }

  async rejections(importId: string): Promise<readonly Rejection[]> {
    const rows = await this.#connection.read(catalogue.imports.rejections, { id: importId });
    return rows.map(({ content }) => decodeRejection(content));
  }

  changesOf(importId: string): Promise<ImportChanges | undefined> {
    return changesOf(this.#connection, importId);
  }

  takeBack(importId: string, order: TakeBack): Promise<WriteResult> {
    return takeBack(this.#connection, importId, order);
  }

  journal(): AsyncIterable<readonly JournalEntry[]> {
    return journalOf(this.#connection);
  }

  writeJournal(entries: readonly JournalEntry[]): Promise<void> {
    return writeJournal(this.#connection, entries);
  }

  async issueBriefing(head: IssuedBriefing, content: string): Promise<void> {
    const { id, issuedAt: issued } = head;
    await this.#connection.write((run) =>
      run(catalogue.briefings.put, { id, issued, head: canonicalJson(head), content }),
    );
  }

  async briefings(): Promise<readonly IssuedBriefing[]> {
    const rows = await this.#connection.read(catalogue.briefings.all, {});
    return rows.map(({ head }) => decodeBriefing(head));
  }

  async briefing(id: string): Promise<string | undefined> {
    const [row] = await this.#connection.read(catalogue.briefings.byId, { id });
    return row?.content;
  }

  async markSanctioned(parties: readonly EntityId[], asOf: string): Promise<void> {
    await this.#connection.write((run) =>
      run(catalogue.entities.markSanctioned, { ids: distinct(parties), asOf }),
    );
  }

  paths(query: PathQuery): Promise<PathAnswer> {
    return findPaths(this.#connection, query);
  }

  runFile(name: string, params: Readonly<Record<string, unknown>>): Promise<CypherRows> {
    return runReadingFile(this.#connection, name, params);
  }

  verify(): Promise<readonly string[]> {
    return verifyContent(this.#connection);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

function distinct<T extends string>(ids: readonly T[]): T[] {
  return [...new Set(ids)];
}
