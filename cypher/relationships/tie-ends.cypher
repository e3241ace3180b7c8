// Ties relationships to their ends and their production, and to nothing else. What was tied before is taken away whole:
// to look for a tie among the thousands of a hub would take longer.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (r:Relationship {id: row.id})
OPTIONAL MATCH (r)-[old:FROM|TO|ABOUT_PRODUCTION]->()
DELETE old
WITH DISTINCT r, row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (r)-[:FROM]->(from)
CREATE (r)-[:TO]->(to)
WITH r, row
MATCH (production:Entity {id: row.production})
CREATE (r)-[:ABOUT_PRODUCTION]->(production)
