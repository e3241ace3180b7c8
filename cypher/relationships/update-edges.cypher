// Rewrites the typed relationships of links that stay where they are. Both ends are found first, so that only the
// relationships between the two are looked through for the one of that id.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (a:Entity {id: row.link.from})
MATCH (b:Entity {id: row.link.to})
MATCH (a)-[r]->(b) WHERE r.id = row.link.id
SET r = row.edge
