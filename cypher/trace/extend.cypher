// Beginnings of chains made one link longer, with the productions that each may be about ('' for none).
// params: chains: LIST<MAP>, walks: LIST<STRING>, minGrade: STRING, contested: BOOLEAN, earliest: STRING, latest: STRING, exclude: LIST<STRING>
UNWIND range(0, size($chains) - 1) AS chain
MATCH (a:Entity {id: $chains[chain].parties[-1]})-[r]-(b:Entity)
WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
  AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
  AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
  AND NOT b.id IN $exclude
  AND NOT b.id IN $chains[chain].parties
UNWIND $chains[chain].productions AS before
WITH chain, b.id AS next, [production IN [before, r.production, CASE WHEN b:Project THEN b.id END] WHERE production <> ''] AS carried
WHERE all(production IN carried WHERE production = carried[0])
RETURN chain, next, collect(DISTINCT coalesce(head(carried), '')) AS productions
ORDER BY chain, next
