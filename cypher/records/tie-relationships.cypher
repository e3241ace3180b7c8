// Ties records to the relationships that they support, refute or are about; they must not be tied yet.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MATCH (other:Relationship {id: row.id})
CREATE (r)-[:$(row.type)]->(other)
