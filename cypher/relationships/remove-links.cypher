// Removes links, with their typed relationships, that are no more or that have another type or another end now.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (l:Link {id: id})
OPTIONAL MATCH (:Entity {id: l.from})-[r]->(:Entity {id: l.to}) WHERE r.id = id
DELETE r, l
