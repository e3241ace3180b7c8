// Rows that an import rejected, in the order of their file.
// params: id: STRING
MATCH (:Import {id: $id})-[:REJECTED]->(r:Rejection)
RETURN r.content AS content
ORDER BY r.position
