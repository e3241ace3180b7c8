// Relationships that rest on one voice: all claims that support them repeat one origin. Two papers that retell one
// release are one voice.
// params: limit: INTEGER
MATCH (l:Link)<-[:SUPPORTS]-(c:Claim)
WHERE c.withdrawn IS NULL
WITH l, collect(DISTINCT c.origin) AS origins, count(c) AS claims
WHERE size(origins) = 1
MATCH (l)-[:FROM]->(from:Entity)
MATCH (l)-[:TO]->(to:Entity)
RETURN from.name AS from, l.type AS type, to.name AS to, l.grade AS grade, origins[0] AS origin, claims
ORDER BY grade DESC, from, type, to
LIMIT toInteger($limit)
