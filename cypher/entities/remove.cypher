// Removes entities that no dataset has any more.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e
