/** Which import brought and changed what, as a whole: given to a backup, and taken over from one. */
import { broughtEntries, type JournalEntry } from '../../model/journal.ts';
import { recordKinds } from '../../model/records.ts';
import { catalogue } from './catalogue.ts';
import { inChunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { pagesOf } from './paging.ts';

const { imports } = catalogue;
const PAGE = 2_000;

export async function* journalOf(connection: Connection): AsyncGenerator<readonly JournalEntry[]> {
  const known = await connection.read(imports.allNoted, {});
  yield known.map(({ id, noted }) => ({ import: id, known: noted }));
  for (const kind of recordKinds)
    for await (const rows of pagesOf(connection, imports.broughtPage, kind)) yield broughtEntries(rows);
  yield* changesOf(connection);
}

async function* changesOf(connection: Connection): AsyncGenerator<readonly JournalEntry[]> {
  let last = { key: '', by: '' };
  for (;;) {
    const rows = await connection.read(imports.changedPage, { ...last, limit: PAGE });
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows.map(({ by, ...change }) => ({ changedBy: by, ...change }));
    if (rows.length < PAGE) return;
    last = { key: end.key, by: end.by };
  }
}

export async function writeJournal(connection: Connection, entries: readonly JournalEntry[]): Promise<void> {
  const known = entries.flatMap((entry) =>
    'known' in entry ? [{ id: entry.import, noted: entry.known }] : [],
  );
  const brought = entries.flatMap((entry) =>
    'keys' in entry ? entry.keys.map((key) => ({ key, by: entry.broughtBy })) : [],
  );
  const changed = entries.flatMap((entry) =>
    'changedBy' in entry
      ? [{ by: entry.changedBy, key: entry.key, before: entry.before, beforeBy: entry.beforeBy }]
      : [],
  );
  await connection.write(async (run) => {
    for (const rows of inChunks(known)) await run(imports.setNoted, { rows: [...rows] });
    for (const rows of inChunks(brought)) await run(imports.setBrought, { rows: [...rows] });
    for (const rows of inChunks(changed)) await run(imports.putChanged, { rows: [...rows] });
  });
}
