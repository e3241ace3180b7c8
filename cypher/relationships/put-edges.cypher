// Writes links as typed relationships between their entities. Both ends are found first, so that only the relationships
// between the two are looked through for the one of that id.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
OPTIONAL MATCH (a)-[known]->(b) WHERE known.id = row.edge.id
FOREACH (r IN CASE WHEN known IS NULL THEN [] ELSE [known] END | SET r = row.edge)
FOREACH (edge IN CASE WHEN known IS NULL THEN [row.edge] ELSE [] END |
  CREATE (a)-[r:$(row.type)]->(b)
  SET r = edge)
