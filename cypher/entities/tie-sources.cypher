// Ties entities to the sources that their datasets cite for them, and to no others.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
OPTIONAL MATCH (e)-[old:CITES]->(:Source)
DELETE old
WITH DISTINCT e, row
UNWIND row.sources AS id
MATCH (s:Source {id: id})
CREATE (e)-[:CITES]->(s)
