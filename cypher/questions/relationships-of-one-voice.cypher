// Relationships that rest on one voice: all claims that support them repeat one origin. Two papers that retell one
// release are one voice.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS from, null AS type, null AS to, null AS grade, null AS origin, null AS claims,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (l:Link)<-[:SUPPORTS]-(c:Claim)
WHERE c.withdrawn IS NULL
WITH l, collect(DISTINCT c.origin) AS origins, count(c) AS claims
WHERE size(origins) = 1
MATCH (l)-[:FROM]->(from:Entity)
MATCH (l)-[:TO]->(to:Entity)
RETURN from.name AS from, l.type AS type, to.name AS to, l.grade AS grade, origins[0] AS origin, claims, null AS warning
ORDER BY grade DESC, from, type, to
LIMIT toInteger($limit)
