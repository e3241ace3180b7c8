// Removes relationships that no dataset has any more.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (r:Relationship {id: id})
DETACH DELETE r
