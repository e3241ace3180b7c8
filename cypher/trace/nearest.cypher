// The nearest sanctioned party of each start (ids, names or start sets), with the chain to it.
// params: from: LIST<STRING>, walks: LIST<STRING>, minGrade: STRING, contested: BOOLEAN, earliest: STRING, latest: STRING, exclude: LIST<STRING>, maxHops: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS from, null AS to, null AS hops, null AS parties,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (a:Entity)-[r]->(b:Entity)
WHERE coalesce(r.written <> r.id + ' ' + type(r) + ' ' + a.id + ' ' + b.id + ' ' + coalesce(r.production, '')
  + ' ' + coalesce(r.start, '') + ' ' + coalesce(r.end, '') + ' ' + coalesce(toString(r.earliest), '')
  + ' ' + coalesce(toString(r.latest), '') + ' ' + r.grade + ' ' + toString(r.contested), true)
WITH r.id AS damaged LIMIT 1
RETURN null AS from, null AS to, null AS hops, null AS parties,
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
    ORDER BY [n IN nodes(chain) | n.id], [r IN relationships(chain) | r.id]
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
    ORDER BY [n IN nodes(chain) | n.id], [r IN relationships(chain) | r.id]
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
    ORDER BY [n IN nodes(chain) | n.id], [r IN relationships(chain) | r.id]
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
    ORDER BY [n IN nodes(chain) | n.id], [r IN relationships(chain) | r.id]
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
    ORDER BY [n IN nodes(chain) | n.id], [r IN relationships(chain) | r.id]
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
    ORDER BY [n IN nodes(chain) | n.id], [r IN relationships(chain) | r.id]
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
    ORDER BY [n IN nodes(chain) | n.id], [r IN relationships(chain) | r.id]
  }
  WITH nodes(chain) AS parties,
    [r IN relationships(chain) WHERE r.production IS NOT NULL | r.production] + [n IN nodes(chain) WHERE n:Project | n.id] AS productions
  WHERE none(at IN range(1, size(parties) - 1) WHERE parties[at] IN parties[..at])
    AND all(production IN productions WHERE production = productions[0])
  WITH parties LIMIT 1
  RETURN parties
}
RETURN start.name AS from, parties[-1].name AS to, size(parties) - 1 AS hops, parties, null AS warning
ORDER BY hops, from
