/** The embedded store: one SQLite file, one process. */
import type { IssuedBriefing } from '../../model/briefings.ts';
import type { EntityId, RelationshipId } from '../../model/ids.ts';
import type { ImportManifest, Rejection } from '../../model/imports.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { canonicalJson, type Batch, type RecordKind, type RecordOf } from '../../model/records.ts';
import { counted, CutoutError } from '../../errors.ts';
import { compareCodePoints, digestOf, type DigestLine } from '../digest.ts';
import { decodeBriefing } from '../payloads.ts';
import type {
  ImportChanges,
  LinkRow,
  NeighbourPage,
  Store,
  TakeBack,
  WriteOptions,
  WriteResult,
} from '../store.ts';
import { Database, unreadable, type Row } from './database.ts';
import { changesOf, listImports, recordImport, rejectionsOf } from './imports.ts';
import { journalOf, writeJournal } from './journal.ts';
import { RECORD_COLUMNS, recordOfRow } from './reading.ts';
import { kindNumber, LINK_COLUMNS, linkOf, text } from './rows.ts';
import { knownTokens, searchTokens } from './search.ts';
import { verifyContent } from './verifying.ts';
import { revisionOf, storedLink, takeBack, writeBatch } from './writing.ts';

const PAGE = 1_000;
/** Of what is damaged, so many are named. */
const SHOWN = 100;

/**
 * Opens or creates the store; the folder is made readable by its owner only.
 * @throws `store-in-use` while another process has it open, `store-too-new`, `store-damaged`
 */
export async function openEmbeddedStore(options: { readonly file: string }): Promise<Store> {
  const database = await Promise.resolve().then(() => Database.open(options.file));
  try {
    if (database.changed !== undefined) throw await naming(database, database.changed);
    // nobody can say that the file is what was written: all of it is looked at once
    if (!database.isSealed) await requireSound(database);
    return new EmbeddedStore(database);
  } catch (error) {
    database.abandon();
    // the statements are always the same: what SQLite cannot make of them comes from the file
    throw error instanceof Error && !(error instanceof CutoutError)
      ? unreadable(database.file, error)
      : error;
  }
}

async function requireSound(database: Database): Promise<void> {
  const damaged = await verifyContent(database);
  if (damaged.length === 0) return;
  throw new CutoutError(
    'store-damaged',
    `${database.file} is damaged in ${counted(damaged.length, 'place')}.`,
    {
      remedy: 'Restore a backup (`cutout restore`), or move the file away and load the data again.',
      items: damaged.slice(0, SHOWN),
    },
  );
}

/** The same error with what is damaged, as far as that can still be told. */
async function naming(database: Database, { code, message, detail }: CutoutError): Promise<CutoutError> {
  const damaged = await verifyContent(database).catch(() => undefined);
  if (damaged?.length === 0) {
    const harmless = 'Every record and all that is kept beside the records is as it was written.';
    return new CutoutError(code, `${message} ${harmless}`, detail);
  }
  return new CutoutError(code, message, { ...detail, ...(damaged && { items: damaged.slice(0, SHOWN) }) });
}

class EmbeddedStore implements Store {
  readonly kind = 'embedded';
  readonly place: string;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    this.place = database.file;
  }

  async write(batch: Batch, options: WriteOptions = {}): Promise<WriteResult> {
    const counts = writeBatch(this.#database, batch, options);
    return { ...counts, revision: await this.revision() };
  }

  removeJudgement(id: string): Promise<boolean> {
    return this.#undo('judgement', id);
  }

  removeInquiry(id: string): Promise<boolean> {
    return this.#undo('inquiry', id);
  }

  /** For kinds to which nothing refers. */
  #undo(kind: 'judgement' | 'inquiry', id: string): Promise<boolean> {
    const removed = this.#database.transaction(() => {
      const changes = this.#database.run(
        'DELETE FROM record WHERE kind = ? AND id = ?',
        kindNumber(kind),
        id,
      );
      if (changes > 0) this.#database.run("UPDATE meta SET value = value + 1 WHERE name = 'revision'");
      return changes > 0;
    });
    return Promise.resolve(removed);
  }

  revision(): Promise<number> {
    return Promise.resolve(revisionOf(this.#database));
  }

  digest(): Promise<string> {
    return digestOf((kind) => this.#checksums(kind));
  }

  async *#checksums(kind: RecordKind): AsyncIterable<readonly DigestLine[]> {
    for await (const rows of this.#pages(kind)) {
      yield rows.map((row) => ({ id: text(row, 2), dataset: text(row, 3), checksum: text(row, 1) }));
    }
  }

  counts(): Promise<Readonly<Record<RecordKind, number>>> {
    const count = (kind: RecordKind): number =>
      this.#database.number('SELECT count(*) FROM record WHERE kind = ?', kindNumber(kind));
    return Promise.resolve({
      source: count('source'),
      entity: count('entity'),
      relationship: count('relationship'),
      claim: count('claim'),
      statement: count('statement'),
      listing: count('listing'),
      judgement: count('judgement'),
      inquiry: count('inquiry'),
    });
  }

  records<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf<K>[]> {
    const sql = `SELECT ${RECORD_COLUMNS} FROM record WHERE kind = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id, dataset`;
    const rows = this.#database.all(sql, kindNumber(kind), JSON.stringify(ids));
    return Promise.resolve(rows.map((row) => recordOfRow(kind, row)));
  }

  async *stream<K extends RecordKind>(kind: K): AsyncIterable<readonly RecordOf<K>[]> {
    for await (const rows of this.#pages(kind)) yield rows.map((row) => recordOfRow(kind, row));
  }

  /** Rows of `RECORD_COLUMNS`. Each page is a query of its own, so that no cursor is left open. */
  async *#pages(kind: RecordKind): AsyncIterable<readonly Row[]> {
    const sql = `SELECT ${RECORD_COLUMNS} FROM record WHERE kind = ? AND (id, dataset) > (?, ?)
      ORDER BY id, dataset LIMIT ${String(PAGE)}`;
    let last: readonly [string, string] = ['', ''];
    for (;;) {
      const rows = this.#database.all(sql, kindNumber(kind), ...last);
      const end = rows.at(-1);
      if (end === undefined) return;
      yield rows;
      last = [text(end, 2), text(end, 3)];
      await turn();
    }
  }

  claimsOf(relationships: readonly RelationshipId[]): Promise<readonly RecordOf<'claim'>[]> {
    return Promise.resolve(this.#byKey('claim', relationships, ['first']));
  }

  statementsAbout(ids: readonly string[]): Promise<readonly RecordOf<'statement'>[]> {
    const sql = `SELECT ${RECORD_COLUMNS} FROM about
      JOIN record ON record.kind = ${String(kindNumber('statement'))} AND record.id = about.id AND record.dataset = about.dataset
      WHERE about.subject = ?
      UNION SELECT ${RECORD_COLUMNS} FROM record WHERE kind = ${String(kindNumber('statement'))} AND first = ?`;
    return Promise.resolve(
      this.#decoded(
        'statement',
        ids.flatMap((id) => this.#database.all(sql, id, id)),
      ),
    );
  }

  listingsOf(parties: readonly EntityId[]): Promise<readonly RecordOf<'listing'>[]> {
    return Promise.resolve(this.#byKey('listing', parties, ['first']));
  }

  judgementsOf(entities: readonly EntityId[]): Promise<readonly RecordOf<'judgement'>[]> {
    return Promise.resolve(this.#byKey('judgement', entities, ['first', 'second']));
  }

  inquiriesOf(parties: readonly EntityId[]): Promise<readonly RecordOf<'inquiry'>[]> {
    return Promise.resolve(this.#byKey('inquiry', parties, ['first']));
  }

  #byKey<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
    columns: readonly ('first' | 'second')[],
  ): readonly RecordOf<K>[] {
    const rows = columns.flatMap((column) => {
      const sql = `SELECT ${RECORD_COLUMNS} FROM record WHERE kind = ? AND ${column} IN (SELECT value FROM json_each(?))`;
      return this.#database.all(sql, kindNumber(kind), JSON.stringify(keys));
    });
    return this.#decoded(kind, rows);
  }

  /** Rows of `RECORD_COLUMNS` as records in order, each once. */
  #decoded<K extends RecordKind>(kind: K, rows: readonly Row[]): readonly RecordOf<K>[] {
    const distinct = new Map(rows.map((row) => [`${text(row, 2)} ${text(row, 3)}`, row]));
    return [...distinct.values()]
      .map((row) => recordOfRow(kind, row))
      .sort((a, b) => compareCodePoints(a.id, b.id) || compareCodePoints(a.dataset, b.dataset));
  }

  async *links(): AsyncIterable<readonly LinkRow[]> {
    const sql = `SELECT ${LINK_COLUMNS} FROM link WHERE id > ? ORDER BY id LIMIT ${String(PAGE)}`;
    let last = '';
    for (;;) {
      const rows = this.#database.all(sql, last);
      const end = rows.at(-1);
      if (end === undefined) return;
      yield rows.map(linkOf);
      last = text(end, 0);
      await turn();
    }
  }

  linksById(ids: readonly RelationshipId[]): Promise<readonly LinkRow[]> {
    return Promise.resolve(ordered(ids).flatMap((id) => storedLink(this.#database, id) ?? []));
  }

  linksBetween(pairs: readonly (readonly [EntityId, EntityId])[]): Promise<readonly LinkRow[]> {
    const sql = `SELECT ${LINK_COLUMNS} FROM link WHERE source = ? AND target = ?`;
    const found = new Map<string, LinkRow>();
    for (const [a, b] of pairs) {
      for (const row of [...this.#database.all(sql, a, b), ...this.#database.all(sql, b, a)]) {
        const link = linkOf(row);
        found.set(link.id, link);
      }
    }
    return Promise.resolve([...found.values()].sort((a, b) => compareCodePoints(a.id, b.id)));
  }

  neighbours(
    entity: EntityId,
    options: { readonly limit: number; readonly offset: number },
  ): Promise<NeighbourPage> {
    const where = 'FROM link WHERE source = ? OR target = ?';
    const rows = this.#database.all(
      `SELECT ${LINK_COLUMNS} ${where} ORDER BY id LIMIT ? OFFSET ?`,
      entity,
      entity,
      options.limit,
      options.offset,
    );
    return Promise.resolve({
      links: rows.map(linkOf),
      total: this.#database.number(`SELECT count(*) ${where}`, entity, entity),
    });
  }

  search(tokens: readonly string[], limit: number): Promise<readonly EntityId[]> {
    return Promise.resolve(searchTokens(this.#database, tokens, limit));
  }

  searchTokens(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, string>> {
    return Promise.resolve(knownTokens(this.#database, ids));
  }

  recordImport(manifest: ImportManifest, rejections: readonly Rejection[]): Promise<void> {
    this.#database.transaction(() => recordImport(this.#database, manifest, rejections));
    return Promise.resolve();
  }

  imports(): Promise<readonly ImportManifest[]> {
    return Promise.resolve(listImports(this.#database));
  }

  rejections(importId: string): Promise<readonly Rejection[]> {
    return Promise.resolve(rejectionsOf(this.#database, importId));
  }

  changesOf(importId: string): Promise<ImportChanges | undefined> {
    return Promise.resolve(changesOf(this.#database, importId));
  }

  async takeBack(importId: string, order: TakeBack): Promise<WriteResult> {
    const counts = takeBack(this.#database, importId, order);
    return { ...counts, revision: await this.revision() };
  }

  journal(): AsyncIterable<readonly JournalEntry[]> {
    return journalOf(this.#database);
  }

  writeJournal(entries: readonly JournalEntry[]): Promise<void> {
    writeJournal(this.#database, entries);
    return Promise.resolve();
  }

  issueBriefing(head: IssuedBriefing, content: string): Promise<void> {
    const sql = 'INSERT OR IGNORE INTO briefing (id, issued, head, content) VALUES (?, ?, ?, ?)';
    this.#database.run(sql, head.id, head.issuedAt, canonicalJson(head), content);
    return Promise.resolve();
  }

  briefings(): Promise<readonly IssuedBriefing[]> {
    const rows = this.#database.all('SELECT head FROM briefing ORDER BY issued DESC, id DESC');
    return Promise.resolve(rows.map((row) => decodeBriefing(text(row, 0))));
  }

  briefing(id: string): Promise<string | undefined> {
    const row = this.#database.first('SELECT content FROM briefing WHERE id = ?', id);
    return Promise.resolve(row === undefined ? undefined : text(row, 0));
  }

  /** Nothing of this store depends on a day. */
  markSanctioned(): Promise<void> {
    return Promise.resolve();
  }

  verify(): Promise<readonly string[]> {
    return verifyContent(this.#database);
  }

  close(): Promise<void> {
    this.#database.close();
    return Promise.resolve();
  }
}

/** Distinct ids in the order of streams. */
function ordered<T extends string>(ids: readonly T[]): readonly T[] {
  return [...new Set(ids)].sort(compareCodePoints);
}

/** Lets other work of the process through between two pages. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
