// Makes the typed relationships of links between their entities. The links must have none yet.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.edge, r.earliest = date(row.edge.earliest), r.latest = date(row.edge.latest),
  r.certainFrom = date(row.edge.certainFrom), r.certainUntil = date(row.edge.certainUntil)
