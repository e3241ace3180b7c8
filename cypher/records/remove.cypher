// Removes records and the subjects of those that are statements.
// params: keys: LIST<STRING>
UNWIND $keys AS key
MATCH (r:Record {key: key})
OPTIONAL MATCH (r)-[:ABOUT]->(subject:Subject)
DETACH DELETE r, subject
