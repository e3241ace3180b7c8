// Ties statements, given by key, to what they are about, and to nothing else.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (s:Record {key: row.key})
OPTIONAL MATCH (s)-[:ABOUT]->(old:Subject)
DETACH DELETE old
WITH DISTINCT row, s
UNWIND row.subjects AS id
CREATE (s)-[:ABOUT]->(:Subject {id: id})
