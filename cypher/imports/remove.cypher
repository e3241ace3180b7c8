// Removes the record of an import and its rejected rows.
// params: id: STRING
MATCH (i:Import {id: $id})
OPTIONAL MATCH (i)-[:REJECTED]->(rejection:Rejection)
DETACH DELETE rejection, i
