// Chains from parties (ids, names or start sets) to the first sanctioned party on the way, shortest first.
// params: from: LIST<STRING>, walks: LIST<STRING>, minGrade: STRING, contested: BOOLEAN, earliest: STRING, latest: STRING, exclude: LIST<STRING>, maxHops: INTEGER, limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS from, null AS to, null AS hops, null AS grade, null AS contested, null AS time, null AS production, null AS parties, null AS links,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (a:Entity)-[r]->(b:Entity)
WHERE coalesce(r.written <> r.id + ' ' + type(r) + ' ' + a.id + ' ' + b.id + ' ' + coalesce(r.production, '')
  + ' ' + coalesce(r.start, '') + ' ' + coalesce(r.end, '') + ' ' + coalesce(toString(r.earliest), '')
  + ' ' + coalesce(toString(r.latest), '') + ' ' + r.grade + ' ' + toString(r.contested), true)
WITH r.id AS damaged LIMIT 1
RETURN null AS from, null AS to, null AS hops, null AS grade, null AS contested, null AS time, null AS production, null AS parties, null AS links,
  'Relationship ' + damaged + ' is not as it was written: see `cutout verify`' AS warning
UNION ALL
MATCH (start:Entity)
WHERE (start.id IN $from OR start.name IN $from OR any(name IN coalesce(start.aliases, []) + coalesce(start.startSets, []) WHERE name IN $from))
  AND NOT start.id IN $exclude AND NOT 'witness' IN coalesce(start.roles, [])
CALL (start) {
  CALL (start) {
    WITH start WHERE $maxHops >= 1
    MATCH chain = (start) (
      (a:Entity)-[r]-(b:Entity)
      WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
        AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
        AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
        AND NOT b.id IN $exclude AND NOT 'witness' IN coalesce(b.roles, [])
        AND b <> start AND (a = start OR NOT a:Sanctioned)
    ){1} (target:Entity)
    WHERE target:Sanctioned
    RETURN chain
    UNION ALL
    WITH start WHERE $maxHops >= 2
    MATCH chain = (start) (
      (a:Entity)-[r]-(b:Entity)
      WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
        AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
        AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
        AND NOT b.id IN $exclude AND NOT 'witness' IN coalesce(b.roles, [])
        AND b <> start AND (a = start OR NOT a:Sanctioned)
    ){2} (target:Entity)
    WHERE target:Sanctioned
    RETURN chain
    UNION ALL
    WITH start WHERE $maxHops >= 3
    MATCH chain = (start) (
      (a:Entity)-[r]-(b:Entity)
      WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
        AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
        AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
        AND NOT b.id IN $exclude AND NOT 'witness' IN coalesce(b.roles, [])
        AND b <> start AND (a = start OR NOT a:Sanctioned)
    ){3} (target:Entity)
    WHERE target:Sanctioned
    RETURN chain
    UNION ALL
    WITH start WHERE $maxHops >= 4
    MATCH chain = (start) (
      (a:Entity)-[r]-(b:Entity)
      WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
        AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
        AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
        AND NOT b.id IN $exclude AND NOT 'witness' IN coalesce(b.roles, [])
        AND b <> start AND (a = start OR NOT a:Sanctioned)
    ){4} (target:Entity)
    WHERE target:Sanctioned
    RETURN chain
    UNION ALL
    WITH start WHERE $maxHops >= 5
    MATCH chain = (start) (
      (a:Entity)-[r]-(b:Entity)
      WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
        AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
        AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
        AND NOT b.id IN $exclude AND NOT 'witness' IN coalesce(b.roles, [])
        AND b <> start AND (a = start OR NOT a:Sanctioned)
    ){5} (target:Entity)
    WHERE target:Sanctioned
    RETURN chain
    UNION ALL
    WITH start WHERE $maxHops >= 6
    MATCH chain = (start) (
      (a:Entity)-[r]-(b:Entity)
      WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
        AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
        AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
        AND NOT b.id IN $exclude AND NOT 'witness' IN coalesce(b.roles, [])
        AND b <> start AND (a = start OR NOT a:Sanctioned)
    ){6} (target:Entity)
    WHERE target:Sanctioned
    RETURN chain
    UNION ALL
    WITH start WHERE $maxHops >= 7
    MATCH chain = (start) (
      (a:Entity)-[r]-(b:Entity)
      WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
        AND r.grade <= $minGrade AND ($contested OR NOT r.contested)
        AND coalesce(r.latest >= date($earliest), true) AND coalesce(r.earliest <= date($latest), true)
        AND NOT b.id IN $exclude AND NOT 'witness' IN coalesce(b.roles, [])
        AND b <> start AND (a = start OR NOT a:Sanctioned)
    ){7} (target:Entity)
    WHERE target:Sanctioned
    RETURN chain
  }
  WITH nodes(chain) AS parties,
    [r IN relationships(chain) WHERE r.production IS NOT NULL | r.production] + [n IN nodes(chain) WHERE n:Project | n.id] AS productions
  WHERE none(at IN range(1, size(parties) - 1) WHERE parties[at] IN parties[..at])
    AND all(production IN productions WHERE production = productions[0])
  WITH DISTINCT parties, productions[0] AS production
  LIMIT toInteger($limit)
  RETURN parties, production
}
CALL (parties, production) {
  UNWIND range(0, size(parties) - 2) AS position
  WITH position, parties[position] AS a, parties[position + 1] AS b, production
  MATCH (a)-[r]-(b)
  WHERE type(r) + CASE startNode(r) WHEN a THEN '>' ELSE '<' END IN $walks
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
  } AS link, [r IN parallel | {
    role: CASE WHEN startNode(r) <> a THEN 'none' WHEN type(r) IN ['SUBCONTRACTED_TO', 'COMMISSIONED'] THEN 'passes-on'
      WHEN type(r) = 'PAID' THEN 'pays' WHEN type(r) = 'RECEIVED_FOR' THEN 'receives' ELSE 'none' END,
    dated: r.start IS NOT NULL OR r.end IS NOT NULL,
    may: [coalesce(r.earliest, date('0000-01-01')), coalesce(r.latest, date('9999-12-31'))],
    does: [coalesce(r.certainFrom, date('9999-12-31')), coalesce(r.certainUntil, date('0000-01-01'))]
  }] AS step
  RETURN collect(link) AS links, collect(step) AS steps
}
CALL (steps) {
  // an order of dates runs through each step: work that began at the earliest, money paid between two days, or neither ("free")
  WITH steps, reduce(way = {free: true, work: null, paid: []}, step IN steps | {
    free: (way.free OR way.work IS NOT NULL OR size(way.paid) > 0) AND any(r IN step WHERE r.role = 'none')
      OR (way.free OR way.work IS NOT NULL) AND any(r IN step WHERE r.role = 'receives'),
    work: reduce(first = null, day IN [
        r IN step WHERE r.role = 'passes-on' AND (way.free OR size(way.paid) > 0 OR r.may[1] >= way.work) |
        CASE WHEN way.free OR size(way.paid) > 0 OR r.may[0] >= way.work THEN r.may[0] ELSE way.work END
      ] | CASE WHEN first <= day THEN first ELSE day END),
    paid: [r IN step WHERE r.role = 'pays' AND (way.free OR way.work IS NOT NULL OR size(way.paid) > 0) | r.may]
      + [p IN way.paid WHERE any(r IN step WHERE r.role = 'receives' AND p[0] <= r.may[1] AND r.may[0] <= p[1])]
  }) AS may,
  // the same by the days that are certain, over those that bear order on what came before, wherever a step has any
  reduce(way = {free: true, work: null, paid: [], ordered: false}, step IN steps | head([bears IN [
      way.work IS NOT NULL AND any(r IN step WHERE r.role = 'passes-on')
      OR size(way.paid) > 0 AND any(r IN step WHERE r.role = 'receives')
    ] | {
    ordered: way.ordered OR bears,
    free: NOT bears AND ((way.free OR way.work IS NOT NULL OR size(way.paid) > 0) AND any(r IN step WHERE r.role = 'none')
      OR (way.free OR way.work IS NOT NULL) AND any(r IN step WHERE r.role = 'receives')),
    work: reduce(first = null, day IN [
        r IN step WHERE r.role = 'passes-on' AND CASE WHEN bears THEN r.does[1] >= way.work ELSE way.free OR size(way.paid) > 0 END |
        CASE WHEN bears AND r.does[0] < way.work THEN way.work ELSE r.does[0] END
      ] | CASE WHEN first <= day THEN first ELSE day END),
    paid: CASE WHEN bears THEN [p IN way.paid WHERE any(r IN step WHERE r.role = 'receives' AND p[0] <= r.does[1] AND r.does[0] <= p[1])]
      ELSE [r IN step WHERE r.role = 'pays' AND (way.free OR way.work IS NOT NULL OR size(way.paid) > 0) | r.does] END
  }])) AS does
  RETURN CASE
    WHEN none(step IN steps WHERE any(r IN step WHERE r.dated)) THEN 'undated'
    WHEN NOT may.free AND may.work IS NULL AND size(may.paid) = 0 THEN 'impossible'
    WHEN does.ordered AND (does.free OR does.work IS NOT NULL OR size(does.paid) > 0) THEN 'fit'
    ELSE 'undetermined'
  END AS time
}
RETURN start.name AS from, parties[-1].name AS to, size(links) AS hops,
  reduce(worst = 'A', link IN links | CASE WHEN link.grade > worst THEN link.grade ELSE worst END) AS grade,
  any(link IN links WHERE link.contested) AS contested, time, production, parties, links, null AS warning
ORDER BY from, hops, grade, [n IN parties | n.id]
