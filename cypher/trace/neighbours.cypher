// Relationships of a party (id or name), with the claims for and against each and their sources.
// params: party: STRING, limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS party, null AS type, null AS direction, null AS neighbour, null AS grade, null AS contested, null AS start, null AS end, null AS production, null AS relationship, null AS claims,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (a:Entity)-[r]->(b:Entity)
WHERE coalesce(r.written <> r.id + ' ' + type(r) + ' ' + a.id + ' ' + b.id + ' ' + coalesce(r.production, '')
  + ' ' + coalesce(r.start, '') + ' ' + coalesce(r.end, '') + ' ' + coalesce(toString(r.earliest), '')
  + ' ' + coalesce(toString(r.latest), '') + ' ' + r.grade + ' ' + toString(r.contested), true)
WITH r.id AS damaged LIMIT 1
RETURN null AS party, null AS type, null AS direction, null AS neighbour, null AS grade, null AS contested, null AS start, null AS end, null AS production, null AS relationship, null AS claims,
  'Relationship ' + damaged + ' is not as it was written: see `cutout verify`' AS warning
UNION ALL
MATCH (party:Entity)
WHERE party.id = $party OR party.name = $party OR $party IN coalesce(party.aliases, [])
MATCH (party)-[r]-(neighbour:Entity)
WITH party, r, neighbour ORDER BY party.id, type(r), neighbour.id, r.id
LIMIT toInteger($limit)
RETURN party.name AS party, type(r) AS type, CASE startNode(r) WHEN party THEN 'forward' ELSE 'reverse' END AS direction,
  neighbour.name AS neighbour, r.grade AS grade, r.contested AS contested, r.start AS start, r.end AS end,
  r.production AS production, r.id AS relationship, COLLECT {
    MATCH (c:Claim {subject: r.id})-[:CITES]->(s:Source)
    WITH c, s ORDER BY c.stance DESC, c.id
    RETURN {
      stance: c.stance, basis: c.basis, origin: c.origin, withdrawn: c.withdrawn, place: c.place, quotation: c.quotation,
      note: c.note, title: s.title, publisher: s.publisher, date: s.date, url: s.url, urlStatus: s.urlStatus, readAs: s.readAs
    }
  } AS claims, null AS warning
