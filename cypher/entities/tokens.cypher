// Tokens under which entities are found; those that have none are left out.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.searchTokens IS NOT NULL
RETURN e.id AS id, e.searchTokens AS tokens
