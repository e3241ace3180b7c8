// Gives records that a later import had as well to that one.
// params: id: STRING, rows: LIST<MAP>
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r.byImport = row.heir
WITH row
OPTIONAL MATCH (own:Undo {import: row.heir, key: row.key})
WHERE own.before IS NULL
DELETE own
WITH DISTINCT row
MATCH (other:Undo {beforeImport: $id, key: row.key})
WHERE other.before IS NULL AND other.import <> row.heir
SET other.beforeImport = row.heir
