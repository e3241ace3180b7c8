// Disputed relationships: what supports each, and what a source says against it.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS from, null AS type, null AS to, null AS grade, null AS supported, null AS refuted,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (l:Link {contested: true})
MATCH (l)-[:FROM]->(from:Entity)
MATCH (l)-[:TO]->(to:Entity)
WITH l, from, to ORDER BY from.name, l.type, to.name, l.id
LIMIT toInteger($limit)
RETURN from.name AS from, l.type AS type, to.name AS to, l.grade AS grade, COLLECT {
    MATCH (l)<-[:SUPPORTS]-(c:Claim)-[:CITES]->(s:Source)
    WITH c.basis + ', ' + s.publisher + ': ' + s.title AS cited ORDER BY cited
    RETURN cited
  } AS supported, COLLECT {
    MATCH (l)<-[:REFUTES]-(c:Claim)-[:CITES]->(s:Source)
    WITH c.basis + ', ' + s.publisher + ': ' + s.title AS cited ORDER BY cited
    RETURN cited
  } AS refuted, null AS warning
