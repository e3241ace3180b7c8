/** Records of an older version, brought to the present shape inside the transaction of a migration. */
import { tokensOf } from '../../matching/entityNames.ts';
import { BatchBuilder } from '../../model/batches.ts';
import { groupBy } from '../../model/groups.ts';
import { mergeEntities } from '../../model/merge.ts';
import { recordKinds } from '../../model/records.ts';
import { beginUpgrade, type OldRecord } from '../../model/upgrades/index.ts';
import { decode } from '../payloads.ts';
import { readUpgraded, recordOfDoubts } from '../upgraded.ts';
import type { Database } from './database.ts';
import { forgetOld, recordImport } from './imports.ts';
import { kindNumber, text } from './rows.ts';
import { writeTokens } from './search.ts';
import { applyBatch } from './writing.ts';

const PAGE = 1_000;

/**
 * All records pass through the upgrade and are written again, so that look-up keys, links, checksums and the search
 * index are those of what they have become. Nothing depends on the tables' content but the records themselves.
 */
export function upgradeRecords(database: Database, shape: number): void {
  database.run('CREATE TEMP TABLE former AS SELECT kind, id, dataset, payload, checksum FROM record');
  database.run('CREATE INDEX temp.former_key ON former (kind, id, dataset)');
  for (const table of ['record', 'about', 'link', 'searchable']) database.run(`DELETE FROM ${table}`);
  database.run("INSERT INTO search (search) VALUES ('delete-all')");
  // what imports changed is in the older shape
  forgetOld(database, 0);
  const doubts = new Set<string>();
  const upgrade = beginUpgrade(shape, (sentence) => doubts.add(sentence));
  const batches = new BatchBuilder();
  for (const item of formerRecords(database)) {
    for (const present of upgrade(item)) batches.add(readUpgraded(present));
    if (batches.size >= PAGE && item.kind !== 'relationship')
      applyBatch(database, batches.take(), { restores: true });
  }
  applyBatch(database, batches.finish(), { restores: true });
  indexEntities(database);
  database.run('DROP TABLE temp.former');
  const told = recordOfDoubts(doubts);
  if (told !== undefined) recordImport(database, told, []);
}

function* formerRecords(database: Database): Generator<OldRecord> {
  const sql = `SELECT id, dataset, payload, checksum FROM former WHERE kind = ? AND (id, dataset) > (?, ?)
    ORDER BY id, dataset LIMIT ${String(PAGE)}`;
  for (const kind of recordKinds) {
    let last: readonly [string, string] = ['', ''];
    for (;;) {
      const rows = database.all(sql, kindNumber(kind), ...last);
      const end = rows.at(-1);
      if (end === undefined) break;
      for (const row of rows) yield { kind, record: { ...decode(kind, text(row, 2), text(row, 3)) } };
      last = [text(end, 0), text(end, 1)];
    }
  }
}

function indexEntities(database: Database): void {
  const kind = 'entity';
  const sql = `SELECT DISTINCT id FROM record WHERE kind = ? AND id > ? ORDER BY id LIMIT ${String(PAGE)}`;
  const records = 'SELECT payload FROM record WHERE kind = ? AND id IN (SELECT value FROM json_each(?))';
  let last = '';
  for (;;) {
    const ids = database.all(sql, kindNumber(kind), last).map((row) => text(row, 0));
    const end = ids.at(-1);
    if (end === undefined) return;
    const found = database
      .all(records, kindNumber(kind), JSON.stringify(ids))
      .map((row) => decode(kind, text(row, 0), null));
    const groups = groupBy(found, (record) => record.id);
    writeTokens(database, new Map([...groups].map(([id, of]) => [id, tokensOf(mergeEntities(of))])));
    last = end;
  }
}
