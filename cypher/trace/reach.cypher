// Parties that can follow each of the given ones in a chain, whether it has more than `hubCap` neighbours, and ids of those of
// its typed relationships whose properties are not what was written.
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
} > $hubCap AS isHub, COLLECT {
  MATCH (a)-[r]-(:Entity)
  WHERE coalesce(r.written <> r.id + ' ' + type(r) + ' ' + startNode(r).id + ' ' + endNode(r).id + ' ' + coalesce(r.production, '')
    + ' ' + coalesce(r.start, '') + ' ' + coalesce(r.end, '') + ' ' + coalesce(toString(r.earliest), '')
    + ' ' + coalesce(toString(r.latest), '') + ' ' + r.grade + ' ' + toString(r.contested), true)
  RETURN DISTINCT r.id LIMIT 1
} AS damaged
