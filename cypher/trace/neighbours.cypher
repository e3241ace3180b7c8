// Relationships of a party (id or name), with the claims for and against each and their sources.
// params: party: STRING, limit: INTEGER
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
  } AS claims
