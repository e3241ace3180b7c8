// Keeps beside links what was written of them, and the days on which they certainly were, on the node and on the typed
// relationship.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (l:Link {id: row.id})
MATCH (:Entity {id: l.from})-[r]->(:Entity {id: l.to}) WHERE r.id = row.id
SET l.written = row.written, l.certainFrom = date(row.certainFrom), l.certainUntil = date(row.certainUntil)
SET r.written = row.written, r.certainFrom = date(row.certainFrom), r.certainUntil = date(row.certainUntil)
