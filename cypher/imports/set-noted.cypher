// Keeps of imports whether it is known what they changed.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (i:Import {id: row.id})
SET i.noted = row.noted
