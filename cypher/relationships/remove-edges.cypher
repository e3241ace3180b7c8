// Removes typed relationships, given by id and both ends.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MATCH (a)-[r]->(b) WHERE r.id = row.id
DELETE r
