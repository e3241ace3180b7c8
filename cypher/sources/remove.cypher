// Removes sources that no dataset has any more.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (s:Source {id: id})
DETACH DELETE s
