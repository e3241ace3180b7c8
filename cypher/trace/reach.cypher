// Parties that can follow each of the given ones in a chain, and whether it has more than `hubCap` neighbours.
// params: ids: LIST<STRING>, walks: LIST<STRING>, minGrade: STRING, contested: BOOLEAN, earliest: STRING, latest: STRING, exclude: LIST<STRING>, hubCap: INTEGER
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)-[r]-(b:Entity)
  WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
    AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
    AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
    AND NOT b.id IN $exclude
  RETURN collect(DISTINCT b.id) AS next
}
RETURN a.id AS party, a:Project AS isProduction, next, $hubCap IS NOT NULL AND COUNT {
  MATCH (a)-[r]-(c:Entity)
  WHERE (type(r) + '>' IN $walks OR type(r) + '<' IN $walks)
    AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
    AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
  RETURN DISTINCT c
} > $hubCap AS isHub
