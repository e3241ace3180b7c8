// Keeps that an import has word for word what another one brought, unless that was an earlier run of its own. Gives how
// many are new.
// params: id: STRING, dataset: STRING, importer: STRING, rows: LIST<MAP>
UNWIND $rows AS row
OPTIONAL MATCH (other:Import {id: row.by})
WITH row, other
WHERE (other IS NULL OR other.importer <> $importer OR other.dataset <> $dataset)
  AND NOT EXISTS { MATCH (u:Undo {import: $id, key: row.key}) }
CREATE (:Undo {import: $id, key: row.key, beforeImport: row.by})
RETURN count(*) AS noted
