// Ties claims, given by key, to the source that they cite, and to no other.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (c:Record {key: row.key})
MATCH (s:Source {id: row.source})
OPTIONAL MATCH (c)-[old:CITES]->(other)
WHERE other <> s
DELETE old
MERGE (c)-[:CITES]->(s)
