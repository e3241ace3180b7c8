// Rewrites the typed relationships of links that stay where they are. Both ends are found first, so that only the
// relationships between the two are looked through for the one of that id.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MATCH (a)-[r]->(b) WHERE r.id = row.edge.id
SET r = row.edge, r.earliest = date(row.edge.earliest), r.latest = date(row.edge.latest),
  r.certainFrom = date(row.edge.certainFrom), r.certainUntil = date(row.edge.certainUntil)
