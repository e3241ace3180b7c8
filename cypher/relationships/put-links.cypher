// Writes links: what a relationship comes to, merged over its datasets. A new one becomes a node, which serves reading in
// order of id, and a typed relationship between its entities; the node's uniqueness keeps both from being doubled.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (a:Entity {id: row.link.from})
MATCH (b:Entity {id: row.link.to})
MERGE (l:Link {id: row.link.id})
ON CREATE SET l.new = true
FOREACH (edge IN CASE WHEN l.new THEN [row.edge] ELSE [] END |
  CREATE (a)-[r:$(row.link.type)]->(b)
  SET r = edge)
SET l = row.link
