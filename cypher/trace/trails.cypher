// Evidence trails: party, production, the server on which its material was found, sanctioned user of that server.
// params: from: LIST<STRING>, minGrade: STRING, contested: BOOLEAN, earliest: STRING, latest: STRING, exclude: LIST<STRING>, limit: INTEGER
MATCH (start:Entity)
WHERE (start.id IN $from OR start.name IN $from OR any(name IN coalesce(start.aliases, []) + coalesce(start.startSets, []) WHERE name IN $from))
  AND NOT start.id IN $exclude AND NOT 'witness' IN coalesce(start.roles, [])
CALL (start) {
  MATCH chain = (start)
    ((a:Entity)-[:DISTRIBUTES|CREATED|PRODUCES|NAMED_IN_FILES_OF]->(b:Project)){0,1}
    (production:Project)-[:MATERIAL_FOUND_ON]->(:Host)<-[:USED]-(user:Sanctioned)
  WHERE user <> start
    AND all(n IN nodes(chain) WHERE NOT n.id IN $exclude AND NOT 'witness' IN coalesce(n.roles, []))
    AND all(r IN relationships(chain) WHERE (r.production IS NULL OR r.production = production.id)
      AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
      AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true))
  WITH DISTINCT nodes(chain) AS parties, production.id AS production
  LIMIT toInteger($limit)
  RETURN parties, production
}
CALL (parties, production) {
  UNWIND range(0, size(parties) - 2) AS position
  WITH position, parties[position] AS a, parties[position + 1] AS b, production
  MATCH (a)-[r]-(b)
  WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN [
      'DISTRIBUTES>', 'CREATED>', 'PRODUCES>', 'NAMED_IN_FILES_OF>', 'MATERIAL_FOUND_ON>', 'USED<']
    AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
    AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
    AND NOT b.id IN $exclude AND NOT 'witness' IN coalesce(b.roles, [])
    AND (r.production IS NULL OR r.production = production)
  WITH position, a, b, r ORDER BY position, r.id
  WITH position, a, b, collect(r) AS parallel
  WITH {
    from: a.name, to: b.name, types: [r IN parallel | type(r)], relationships: [r IN parallel | r.id],
    grade: reduce(best = 'D', r IN parallel | CASE WHEN r.grade < best THEN r.grade ELSE best END),
    contested: any(r IN parallel WHERE r.contested)
  } AS link
  RETURN collect(link) AS links
}
RETURN start.name AS from, parties[-1].name AS to, size(links) AS hops,
  reduce(worst = 'A', link IN links | CASE WHEN link.grade > worst THEN link.grade ELSE worst END) AS grade,
  any(link IN links WHERE link.contested) AS contested, production, parties, links
ORDER BY from, hops, grade, [n IN parties | n.id]
