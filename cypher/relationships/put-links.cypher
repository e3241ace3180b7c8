// Writes links: what a relationship comes to, merged over its datasets. This node serves reading in order of id.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MERGE (l:Link {id: row.id})
SET l = row
