// Writes the leading view of sources.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row
