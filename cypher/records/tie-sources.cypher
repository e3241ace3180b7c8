// Ties records to the sources that they cite; they must not be tied yet.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MATCH (other:Source {id: row.id})
CREATE (r)-[:$(row.type)]->(other)
