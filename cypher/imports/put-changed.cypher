// Keeps what imports changed, as it was before.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MERGE (u:Undo {import: row.by, key: row.key})
SET u.before = row.before, u.beforeImport = row.beforeBy
