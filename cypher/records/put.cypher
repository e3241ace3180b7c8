// Writes records: key, label of their kind, and fields with payload and checksum.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MERGE (r:Record {key: row.key})
SET r = row.fields, r:$(row.label)
