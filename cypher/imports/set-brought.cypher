// Keeps which import brought records.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r.byImport = row.by
