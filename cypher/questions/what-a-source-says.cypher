// What a source says (id, or part of its publisher or title): the relationships that it supports or refutes.
// params: source: STRING, limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS publisher, null AS title, null AS readAs, null AS from, null AS type, null AS to, null AS supports, null AS basis, null AS place, null AS withdrawn, null AS grade,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (s:Source)
WHERE s.id = $source OR toLower(s.publisher + ' ' + s.title) CONTAINS toLower($source)
MATCH (s)<-[:CITES]-(c:Claim)-[stance:SUPPORTS|REFUTES]->(r:Relationship)
MATCH (r)-[:FROM]->(from:Entity)
MATCH (r)-[:TO]->(to:Entity)
RETURN s.publisher AS publisher, s.title AS title, s.readAs AS readAs, from.name AS from, r.type AS type, to.name AS to,
  type(stance) = 'SUPPORTS' AS supports, c.basis AS basis, c.place AS place, c.withdrawn AS withdrawn, r.grade AS grade, null AS warning
ORDER BY publisher, title, from, type, to, c.id
LIMIT toInteger($limit)
