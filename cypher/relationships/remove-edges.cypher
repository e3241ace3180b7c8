// Removes the typed relationships of links that are no more or that have another type or another end now.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (l:Link {id: id})
MATCH (:Entity {id: l.from})-[r]->(:Entity {id: l.to}) WHERE r.id = id
DELETE r
