/** Records of imports, and what they changed: noted beside every write, read and forgotten when one is taken back. */
import type { ImportManifest, Rejection } from '../../model/imports.ts';
import { canonicalJson, recordKinds, type AnyRecord, type RecordKind } from '../../model/records.ts';
import { anyRecord, damaged, decodeManifest, decodeRejection } from '../payloads.ts';
import { KEPT_CHANGES } from '../rules.ts';
import type { ImportChanges, TakeBack } from '../store.ts';
import type { Database, Row } from './database.ts';
import { kindNumber, optionalText, text } from './rows.ts';

/** The import of a write; `null`: part of none. */
export type Writer = string | null;

/** In the table, the writer that is no import. */
const BY_HAND = '';

const NOTE = `INSERT INTO undo (import, kind, id, dataset, before, before_import)
  SELECT ?, kind, id, dataset, payload, import FROM record WHERE kind = ? AND id = ? AND dataset = ? AND import IS NOT ?
  ON CONFLICT (import, kind, id, dataset) DO UPDATE SET before = excluded.before, before_import = excluded.before_import
  WHERE before IS NULL`;

/** Keeps a record as it is now, before it is changed or removed; what the writer itself brought needs no keeping. */
export function noteBefore(database: Database, writer: Writer, item: AnyRecord): void {
  const { id, dataset } = item.record;
  database.run(NOTE, writer ?? BY_HAND, kindNumber(item.kind), id, dataset, writer);
}

/** An import that has word for word what another one brought. */
export interface Shared {
  readonly item: AnyRecord;
  readonly by: string;
}

/** @returns whether there was any to note */
export function noteShared(database: Database, manifest: ImportManifest, shared: readonly Shared[]): boolean {
  if (shared.length === 0) return false;
  const reruns = new Set(
    listImports(database)
      .filter((one) => one.importer === manifest.importer && one.dataset === manifest.dataset)
      .map((one) => one.id),
  );
  const sql = 'INSERT OR IGNORE INTO undo (import, kind, id, dataset, before_import) VALUES (?, ?, ?, ?, ?)';
  let noted = 0;
  for (const { item, by } of shared) {
    if (reruns.has(by)) continue;
    const { id, dataset } = item.record;
    noted += database.run(sql, manifest.id, kindNumber(item.kind), id, dataset, by);
  }
  return noted > 0;
}

/** Unfinished ones have no day. */
const UNFINISHED = '';

/** @returns whether it is unfinished only now */
export function markBegun(database: Database, manifest: ImportManifest): boolean {
  const sql = 'INSERT OR IGNORE INTO import (id, finished, manifest, noted) VALUES (?, ?, ?, 1)';
  return database.run(sql, manifest.id, UNFINISHED, canonicalJson(manifest)) > 0;
}

export function recordImport(
  database: Database,
  manifest: ImportManifest,
  rejections: readonly Rejection[],
): void {
  const { id, finishedAt } = manifest;
  const before = database.first('SELECT finished FROM import WHERE id = ?', id);
  const wasUnfinished = before !== undefined && text(before, 0) === UNFINISHED;
  database.run(
    `INSERT INTO import (id, finished, manifest, noted) VALUES (?, ?, ?, 1)
      ON CONFLICT (id) DO UPDATE SET finished = excluded.finished, manifest = excluded.manifest`,
    id,
    finishedAt ?? UNFINISHED,
    canonicalJson(manifest),
  );
  database.run('DELETE FROM rejection WHERE import = ?', id);
  for (const [position, rejection] of rejections.entries()) {
    const sql = 'INSERT INTO rejection (import, position, content) VALUES (?, ?, ?)';
    database.run(sql, id, position, canonicalJson(rejection));
  }
  if (wasUnfinished !== (finishedAt === null)) raiseRevision(database);
  forgetOld(database, KEPT_CHANGES);
}

export function raiseRevision(database: Database): void {
  database.run("UPDATE meta SET value = value + 1 WHERE name = 'revision'");
}

/** Forgets what imports changed, but for the newest ones. */
export function forgetOld(database: Database, kept: number): void {
  const old = database.all(
    `SELECT id FROM import WHERE noted = 1 AND finished <> '' ORDER BY rowid DESC LIMIT -1 OFFSET ?`,
    kept,
  );
  for (const row of old) {
    database.run('DELETE FROM undo WHERE import = ?', text(row, 0));
    database.run('UPDATE import SET noted = 0 WHERE id = ?', text(row, 0));
  }
}

export function listImports(database: Database): readonly ImportManifest[] {
  return database
    .all("SELECT manifest FROM import ORDER BY finished = '' DESC, finished DESC, id DESC")
    .map((row) => decodeManifest(text(row, 0)));
}

export function rejectionsOf(database: Database, importId: string): readonly Rejection[] {
  return database
    .all('SELECT content FROM rejection WHERE import = ? ORDER BY position', importId)
    .map((row) => decodeRejection(text(row, 0)));
}

export function changesOf(database: Database, importId: string): ImportChanges | undefined {
  if (database.number('SELECT noted FROM import WHERE id = ?', importId) !== 1) return undefined;
  const brought = database.all('SELECT kind, payload FROM record WHERE import = ?', importId);
  const own = database.all(
    `SELECT undo.kind, undo.before, undo.id, undo.dataset, record.import, record.id IS NOT NULL FROM undo
      LEFT JOIN record ON record.kind = undo.kind AND record.id = undo.id AND record.dataset = undo.dataset
      WHERE undo.import = ? AND undo.before IS NOT NULL`,
    importId,
  );
  const later = database.all(
    'SELECT kind, id, dataset, import, before IS NULL FROM undo WHERE before_import = ? ORDER BY import',
    importId,
  );
  const overtaken = new Map<string, string | null>();
  for (const row of own) {
    const by = optionalText(row, 4);
    if (row[5] === 1 && by !== importId) overtaken.set(keyOf(row, [0, 2, 3]), by);
  }
  const shared = new Map<string, string>();
  for (const row of later) {
    const by = text(row, 3);
    if (row[4] === 1) shared.set(keyOf(row, [0, 1, 2]), by);
    else overtaken.set(keyOf(row, [0, 1, 2]), by === BY_HAND ? null : by);
  }
  return {
    brought: brought.map((row) => anyRecord(kindOf(row), text(row, 1))),
    before: own.map((row) => anyRecord(kindOf(row), text(row, 1))),
    shared,
    overtaken,
  };
}

function kindOf(row: Row): RecordKind {
  const kind = recordKinds[Number(row[0])];
  if (kind === undefined) throw damaged('A record of the store is of no known kind.');
  return kind;
}

function keyOf(row: Row, [kind, id, dataset]: readonly [number, number, number]): string {
  return `${recordKinds[Number(row[kind])] ?? ''} ${text(row, id)} ${text(row, dataset)}`;
}

/** What a later import had as well is that one's from now on. */
export function handOver(database: Database, importId: string, { shared }: TakeBack): void {
  for (const [key, heir] of shared) {
    const [kind = '', id = '', dataset = ''] = key.split(' ');
    const place = [recordKinds.findIndex((one) => one === kind), id, dataset] as const;
    const where = 'kind = ? AND id = ? AND dataset = ?';
    database.run(`UPDATE record SET import = ? WHERE ${where}`, heir, ...place);
    database.run(`DELETE FROM undo WHERE import = ? AND ${where} AND before IS NULL`, heir, ...place);
    database.run(
      `UPDATE undo SET before_import = ? WHERE before_import = ? AND before IS NULL AND ${where}`,
      heir,
      importId,
      ...place,
    );
  }
}

/** What was restored belongs again to the import that brought it; the import and its notes are gone. */
export function forgetImport(database: Database, importId: string): void {
  database.run(
    `UPDATE record SET import = undo.before_import FROM undo WHERE undo.import = ? AND undo.before IS NOT NULL
      AND record.kind = undo.kind AND record.id = undo.id AND record.dataset = undo.dataset`,
    importId,
  );
  database.run('DELETE FROM undo WHERE import = ?', importId);
  database.run('DELETE FROM import WHERE id = ?', importId);
}
