// Typed relationships of an entity, either way, in order of id, by page.
// params: entity: STRING, offset: INTEGER, limit: INTEGER
MATCH (e:Entity {id: $entity})-[r]-(:Entity)
WITH r ORDER BY r.id
SKIP toInteger($offset) LIMIT toInteger($limit)
RETURN [r.id, type(r), startNode(r).id, endNode(r).id, r.production, r.start, r.end, r.grade, r.contested] AS link,
  r.written AS written
