// Removes records.
// params: keys: LIST<STRING>
UNWIND $keys AS key
MATCH (r:Record {key: key})
DETACH DELETE r
