// Ties records to the parties and things that they are about; they must not be tied yet.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MATCH (other:Entity {id: row.id})
CREATE (r)-[:$(row.type)]->(other)
