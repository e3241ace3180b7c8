// Typed relationships between the two entities of each pair, either way, in order of id.
// params: pairs: LIST<LIST<STRING>>
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
MATCH (a)-[r]-(b)
WITH DISTINCT r
RETURN [r.id, type(r), startNode(r).id, endNode(r).id, r.production, r.start, r.end, r.grade, r.contested] AS link,
  r.written AS written
ORDER BY r.id
