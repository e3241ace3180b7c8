/** Tables of the embedded store, as steps: a file of an older version goes through those it has not had. */

/** "CUTO": marks the file as ours. */
export const APPLICATION_ID = 0x4355544f;

export const migrations: readonly string[] = [
  `CREATE TABLE record (
     kind INTEGER NOT NULL, id TEXT NOT NULL, dataset TEXT NOT NULL,
     payload TEXT NOT NULL, checksum TEXT NOT NULL,
     -- the things by which records of the kind are looked up, see lookupKeys
     first TEXT, second TEXT,
     UNIQUE (kind, id, dataset)
   );
   CREATE INDEX record_first ON record (kind, first, id, dataset) WHERE first IS NOT NULL;
   CREATE INDEX record_second ON record (kind, second, id, dataset) WHERE second IS NOT NULL;
   CREATE TABLE about (subject TEXT NOT NULL, id TEXT NOT NULL, dataset TEXT NOT NULL,
     PRIMARY KEY (subject, id, dataset)) WITHOUT ROWID;
   CREATE INDEX about_statement ON about (id, dataset);
   CREATE TABLE link (
     id TEXT NOT NULL PRIMARY KEY, type TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
     production TEXT, start TEXT, finish TEXT, grade TEXT NOT NULL, contested INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE INDEX link_source ON link (source, target);
   CREATE INDEX link_target ON link (target, source);
   CREATE TABLE import (id TEXT NOT NULL PRIMARY KEY, finished TEXT NOT NULL, manifest TEXT NOT NULL);
   CREATE TABLE rejection (import TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE, position INTEGER NOT NULL,
     content TEXT NOT NULL, PRIMARY KEY (import, position)) WITHOUT ROWID;
   CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
   INSERT INTO meta VALUES ('revision', 0);`,
  // tokens are stored as hexadecimal text, so that the index takes any script as it is
  `CREATE TABLE searchable (number INTEGER PRIMARY KEY, entity TEXT NOT NULL UNIQUE, tokens TEXT NOT NULL);
   CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'ascii',
     detail = none);`,
  // no table of its own: keeps an older program, which would leave them out of its digest, from files with inquiries
  '-- records of the kind inquiry',
  `CREATE TABLE briefing (id TEXT NOT NULL PRIMARY KEY, issued TEXT NOT NULL, head TEXT NOT NULL,
     content TEXT NOT NULL) WITHOUT ROWID;`,
  '-- records of the second shape, see upgrading.ts',
  /* who brought a record, and what it replaced: "before" is a payload; without one, an import had the record word for word as an
     earlier one did. The import '' stands for writes that are part of none. */
  `ALTER TABLE record ADD COLUMN import TEXT;
   ALTER TABLE import ADD COLUMN noted INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE undo (import TEXT NOT NULL, kind INTEGER NOT NULL, id TEXT NOT NULL, dataset TEXT NOT NULL,
     before TEXT, before_import TEXT, PRIMARY KEY (import, kind, id, dataset)) WITHOUT ROWID;
   CREATE INDEX undo_before ON undo (before_import) WHERE before_import IS NOT NULL;`,
];

export const SCHEMA_VERSION = migrations.length;

/** The shape of the records (see `model/upgrades`) in a file of a schema version. */
export function shapeOfSchema(version: number): number {
  return version < 5 ? 1 : 2;
}
