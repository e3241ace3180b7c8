// Keeps rows that an import rejected.
// params: id: STRING, rows: LIST<MAP>
MATCH (i:Import {id: $id})
UNWIND $rows AS row
CREATE (i)-[:REJECTED]->(r:Rejection)
SET r = row
