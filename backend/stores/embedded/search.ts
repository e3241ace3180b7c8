/** The index of name tokens: FTS5 over hexadecimal text, one row per entity. */
import { entityId, type EntityId } from '../../model/ids.ts';
import type { Database } from './database.ts';
import { text } from './rows.ts';

function encode(token: string): string {
  return Buffer.from(token).toString('hex');
}

/** Of a line of tokens, as they stand in the index. */
export function encodeTokens(line: string): readonly string[] {
  return line
    .split(' ')
    .filter((token) => token !== '')
    .map(encode);
}

/** Entities that no dataset has are passed over. */
export function writeTokens(database: Database, tokens: ReadonlyMap<EntityId, string>): void {
  const ids = JSON.stringify([...tokens.keys()]);
  const known = knownTokens(database, [...tokens.keys()]);
  const entities = new Set(database.all(ENTITIES, ids).map((row) => text(row, 0)));
  for (const [entity, line] of tokens) {
    const before = known.get(entity);
    if (before === line || !entities.has(entity)) continue;
    if (before !== undefined) removeTokens(database, entity);
    database.run('INSERT INTO searchable (entity, tokens) VALUES (?, ?)', entity, line);
    // contentless: the row number is all that the index keeps of an entity
    const encoded = encodeTokens(line).join(' ');
    database.run('INSERT INTO search (rowid, tokens) VALUES (last_insert_rowid(), ?)', encoded);
  }
}

export function knownTokens(database: Database, ids: readonly EntityId[]): ReadonlyMap<EntityId, string> {
  const rows = database.all(KNOWN_TOKENS, JSON.stringify(ids));
  return new Map(rows.map((row) => [entityId.parse(text(row, 0)), text(row, 1)]));
}

const KNOWN_TOKENS = 'SELECT entity, tokens FROM searchable WHERE entity IN (SELECT value FROM json_each(?))';
const ENTITIES = 'SELECT DISTINCT id FROM record WHERE kind = 1 AND id IN (SELECT value FROM json_each(?))';

export function removeTokens(database: Database, entity: string): void {
  database.run('DELETE FROM search WHERE rowid = (SELECT number FROM searchable WHERE entity = ?)', entity);
  database.run('DELETE FROM searchable WHERE entity = ?', entity);
}

/** Entities with every token, the last one as a prefix. Tokens with white space or control characters find nothing. */
export function searchTokens(
  database: Database,
  tokens: readonly string[],
  limit: number,
): readonly EntityId[] {
  if (tokens.length === 0 || tokens.some((token) => token === '' || /[\s\p{Cc}]/u.test(token))) return [];
  const match = tokens
    .map((token, index) => `"${encode(token)}"${index === tokens.length - 1 ? ' *' : ''}`)
    .join(' AND ');
  return database
    .all(
      'SELECT entity FROM searchable WHERE number IN (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)',
      match,
      limit,
    )
    .map((row) => entityId.parse(text(row, 0)));
}
