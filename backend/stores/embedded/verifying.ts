/** Checks of all that is stored: the file's pages and indexes, records against checksums, what is derived against the records. */
import { counted } from '../../errors.ts';
import { canonicalJson, recordKinds } from '../../model/records.ts';
import { anyRecord } from '../payloads.ts';
import { linkRowOf } from '../rules.ts';
import type { Database, Row } from './database.ts';
import { RECORD_COLUMNS, recordOfRow } from './reading.ts';
import { kindNumber, text } from './rows.ts';
import { encodeTokens } from './search.ts';
import { relationshipFacts, storedLink } from './writing.ts';

const PAGE = 1_000;

/** Names of what is damaged: of records, where there are such; else of what is kept beside them. A page at a time. */
export async function verifyContent(database: Database): Promise<readonly string[]> {
  const pages = brokenPages(database);
  if (pages.length > 0) return pages;
  const damaged: string[] = [];
  for (const kind of recordKinds) {
    const sql = `SELECT ${RECORD_COLUMNS} FROM record WHERE kind = ? AND (id, dataset) > (?, ?)
      ORDER BY id, dataset LIMIT ${String(PAGE)}`;
    for await (const rows of pagesOf((last) => database.all(sql, kindNumber(kind), ...last), [2, 3]))
      for (const row of rows)
        if (!isReadable(() => recordOfRow(kind, row)))
          damaged.push(`${kind} ${text(row, 2)} ${text(row, 3)}`);
  }
  const strangers = database.number(
    'SELECT count(*) FROM record WHERE typeof(kind) <> ? OR kind NOT BETWEEN 0 AND ?',
    'integer',
    recordKinds.length - 1,
  );
  if (strangers > 0) damaged.push(`${counted(strangers, 'record')} of no known kind`);
  // a damaged record cannot be read as one, so the rest is only held against whole ones
  if (damaged.length > 0) return damaged;
  return [
    ...wrongLinks(database),
    ...wrongMentions(database),
    ...wrongTokens(database),
    ...wrongNotes(database),
  ];
}

/** As SQLite sees it: pages, and indexes against their tables. */
function brokenPages(database: Database): readonly string[] {
  return database
    .all('PRAGMA integrity_check(20)')
    .map((row) => text(row, 0))
    .filter((message) => message !== 'ok')
    .map((message) => `file: ${message}`);
}

async function* pagesOf(
  page: (last: readonly [string, string]) => readonly Row[],
  [first, second]: readonly [number, number],
): AsyncGenerator<readonly Row[]> {
  let last: readonly [string, string] = ['', ''];
  for (;;) {
    const rows = page(last);
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    last = [text(end, first), text(end, second)];
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    // whatever it is that cannot be read of it
    return false;
  }
}

function wrongLinks(database: Database): readonly string[] {
  const ids = database
    .all(
      'SELECT DISTINCT id FROM record WHERE kind = ? UNION SELECT id FROM link',
      kindNumber('relationship'),
    )
    .map((row) => text(row, 0));
  const facts = relationshipFacts(database, ids);
  const isRight = (id: string): boolean => {
    const { records, claims } = facts(id);
    return canonicalJson(linkRowOf(records, claims)) === canonicalJson(storedLink(database, id));
  };
  // what no link can be read of is no right one
  return ids.filter((id) => !isReadable(() => requireTrue(isRight(id)))).map((id) => `link ${id}`);
}

function requireTrue(is: boolean): void {
  if (!is) throw new RangeError('it is not as it should be');
}

/** What statements are about, as it is looked up. */
function wrongMentions(database: Database): readonly string[] {
  const filed = new Set(
    database
      .all('SELECT subject, id, dataset FROM about')
      .map((row) => `${text(row, 1)} ${text(row, 2)} about ${text(row, 0)}`),
  );
  const wrong: string[] = [];
  for (const row of database.all('SELECT payload FROM record WHERE kind = ?', kindNumber('statement'))) {
    const item = anyRecord('statement', text(row, 0));
    if (item.kind !== 'statement') continue;
    const { id, dataset, aboutRelationships, aboutEntities } = item.record;
    for (const subject of new Set<string>([...aboutRelationships, ...aboutEntities])) {
      const key = `${id} ${dataset} about ${subject}`;
      if (!filed.delete(key)) wrong.push(`statement ${key}`);
    }
  }
  return [...wrong, ...[...filed].map((key) => `statement ${key}`)];
}

/** The index of names against the list of what is in it; entities are there once. */
function wrongTokens(database: Database): readonly string[] {
  const VOCABULARY = 'temp.vocabulary';
  database.runInMemory(
    `CREATE VIRTUAL TABLE IF NOT EXISTS ${VOCABULARY} USING fts5vocab (main, search, instance)`,
  );
  const indexed = new Map<number, Set<string>>();
  for (const [term, document] of database.all(`SELECT term, doc FROM ${VOCABULARY}`)) {
    const number = Number(document);
    indexed.set(number, (indexed.get(number) ?? new Set()).add(String(term)));
  }
  const wrong: string[] = [];
  const known = new Set(
    database
      .all('SELECT DISTINCT id FROM record WHERE kind = ?', kindNumber('entity'))
      .map((row) => text(row, 0)),
  );
  for (const row of database.all('SELECT entity, tokens, number FROM searchable')) {
    const terms = new Set(encodeTokens(text(row, 1)));
    const found = indexed.get(Number(row[2])) ?? new Set();
    indexed.delete(Number(row[2]));
    const isSame = terms.size === found.size && [...terms].every((term) => found.has(term));
    if (!isSame || !known.has(text(row, 0))) wrong.push(`search index of ${text(row, 0)}`);
  }
  if (indexed.size > 0)
    wrong.push(`${counted(indexed.size, 'entry', 'entries')} of the search index without an entity`);
  return wrong;
}

/** What imports replaced, as it is kept to take them back. */
function wrongNotes(database: Database): readonly string[] {
  const sql = 'SELECT kind, id, dataset, before, import FROM undo WHERE before IS NOT NULL';
  return database
    .all(sql)
    .filter((row) => {
      const kind = recordKinds[Number(row[0])];
      return kind === undefined || !isReadable(() => anyRecord(kind, text(row, 3)));
    })
    .map((row) => `note of import ${text(row, 4)} on ${text(row, 1)} ${text(row, 2)}`);
}
