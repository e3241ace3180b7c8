// Producers from which a sanctioned party is at most so many contracts away: work passed on from client to contractor, and
// payments. One chain for each pair, by the rules of trace/: the shortest, of those the best by time, grade and dispute, about
// one production at most. It does not say that the producer knew.
// params: maxHops: INTEGER, limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS producer, null AS party, null AS hops, null AS parties, null AS types, null AS production, null AS grade, null AS contested, null AS time,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (a:Entity)-[r]->(b:Entity)
WHERE coalesce(r.written <> r.id + ' ' + type(r) + ' ' + a.id + ' ' + b.id + ' ' + coalesce(r.production, '')
  + ' ' + coalesce(r.start, '') + ' ' + coalesce(r.end, '') + ' ' + coalesce(toString(r.earliest), '')
  + ' ' + coalesce(toString(r.latest), '') + ' ' + r.grade + ' ' + toString(r.contested), true)
WITH r.id AS damaged LIMIT 1
RETURN null AS producer, null AS party, null AS hops, null AS parties, null AS types, null AS production, null AS grade, null AS contested, null AS time,
  'Relationship ' + damaged + ' is not as it was written: see `cutout verify`' AS warning
UNION ALL
MATCH ()-[r:SUBCONTRACTED_TO|COMMISSIONED|PAID]->()
WITH [''] + collect(DISTINCT r.production) AS productions
MATCH (producer:Producer)
WHERE NOT 'witness' IN coalesce(producer.roles, [])
UNWIND productions AS production
CALL (producer, production) {
  MATCH chain = ALL SHORTEST (producer) (
    (a:Entity)-[r:SUBCONTRACTED_TO|COMMISSIONED|PAID]->(b:Entity)
    WHERE coalesce(r.production, production) = production
      AND NOT 'witness' IN coalesce(b.roles, [])
      AND b <> producer AND (a = producer OR NOT a:Sanctioned)
  ){1,7} (:Sanctioned)
  WHERE length(chain) <= $maxHops
  RETURN DISTINCT nodes(chain) AS parties
}
CALL (parties, production) {
  UNWIND range(0, size(parties) - 2) AS position
  WITH position, parties[position] AS a, parties[position + 1] AS b, production
  MATCH (a)-[r:SUBCONTRACTED_TO|COMMISSIONED|PAID]->(b)
  WHERE coalesce(r.production, production) = production
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
WITH producer, parties, production, links, time,
  reduce(worst = 'A', link IN links | CASE WHEN link.grade > worst THEN link.grade ELSE worst END) AS grade,
  any(link IN links WHERE link.contested) AS contested
ORDER BY size(links), time = 'impossible', grade, contested, production, [n IN parties | n.id]
WITH producer, parties[-1] AS party, head(collect({
  parties: [n IN parties | n.name], links: links, time: time, grade: grade, contested: contested, production: production
})) AS chain
ORDER BY size(chain.links), producer.name, party.name, producer.id, party.id
LIMIT toInteger($limit)
RETURN producer.name AS producer, party.name AS party, size(chain.links) AS hops, chain.parties AS parties,
  [link IN chain.links | link.types] AS types, head(COLLECT {
    MATCH (about:Entity {id: chain.production})
    RETURN about.name
  }) AS production, chain.grade AS grade, chain.contested AS contested, chain.time AS time, null AS warning
