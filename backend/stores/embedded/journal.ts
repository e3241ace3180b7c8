/** Which import brought and changed what, as a whole: given to a backup, and taken over from one. */
import { broughtEntries, type JournalEntry } from '../../model/journal.ts';
import { recordKinds } from '../../model/records.ts';
import type { Database } from './database.ts';
import { kindNumber, optionalText, text } from './rows.ts';

const PAGE = 1_000;

/** Each page is a query of its own, so that no cursor is left open. */
export async function* journalOf(database: Database): AsyncGenerator<readonly JournalEntry[]> {
  yield database
    .all('SELECT id, noted FROM import ORDER BY id')
    .map((row) => ({ import: text(row, 0), known: row[1] === 1 }));
  for (const kind of recordKinds) yield* broughtOf(database, kind);
  yield* changesOf(database);
}

async function* broughtOf(
  database: Database,
  kind: (typeof recordKinds)[number],
): AsyncGenerator<readonly JournalEntry[]> {
  const sql = `SELECT id, dataset, import FROM record WHERE kind = ? AND (id, dataset) > (?, ?)
    ORDER BY id, dataset LIMIT ${String(PAGE)}`;
  let last: readonly [string, string] = ['', ''];
  for (;;) {
    const rows = database.all(sql, kindNumber(kind), ...last);
    const end = rows.at(-1);
    if (end === undefined) return;
    yield broughtEntries(
      rows.map((row) => ({ key: `${kind} ${text(row, 0)} ${text(row, 1)}`, by: optionalText(row, 2) })),
    );
    last = [text(end, 0), text(end, 1)];
    await turn();
  }
}

async function* changesOf(database: Database): AsyncGenerator<readonly JournalEntry[]> {
  const place = 'import, kind, id, dataset';
  const sql = `SELECT ${place}, before, before_import FROM undo WHERE (${place}) > (?, ?, ?, ?)
    ORDER BY ${place} LIMIT ${String(PAGE)}`;
  let last: readonly [string, number, string, string] = ['', -1, '', ''];
  for (;;) {
    const rows = database.all(sql, ...last);
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows.map((row) => ({
      changedBy: text(row, 0),
      key: `${recordKinds[Number(row[1])] ?? ''} ${text(row, 2)} ${text(row, 3)}`,
      before: optionalText(row, 4),
      beforeBy: optionalText(row, 5),
    }));
    last = [text(end, 0), Number(end[1]), text(end, 2), text(end, 3)];
    await turn();
  }
}

export function writeJournal(database: Database, entries: readonly JournalEntry[]): void {
  database.transaction(() => {
    for (const entry of entries) writeEntry(database, entry);
  });
}

function writeEntry(database: Database, entry: JournalEntry): void {
  if ('known' in entry) {
    database.run('UPDATE import SET noted = ? WHERE id = ?', entry.known ? 1 : 0, entry.import);
    return;
  }
  if ('keys' in entry) {
    const sql = 'UPDATE record SET import = ? WHERE kind = ? AND id = ? AND dataset = ?';
    for (const key of entry.keys) database.run(sql, entry.broughtBy, ...placeOf(key));
    return;
  }
  database.run(
    'INSERT OR REPLACE INTO undo (import, kind, id, dataset, before, before_import) VALUES (?, ?, ?, ?, ?, ?)',
    entry.changedBy,
    ...placeOf(entry.key),
    entry.before,
    entry.beforeBy,
  );
}

function placeOf(key: string): readonly [number, string, string] {
  const [kind = '', id = '', dataset = ''] = key.split(' ');
  return [recordKinds.findIndex((one) => one === kind), id, dataset];
}

/** Lets other work of the process through between two pages. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
