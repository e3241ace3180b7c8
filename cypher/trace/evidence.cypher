// Claims for and against relationships (ids, as chains list them), each with the source that it cites.
// params: relationships: LIST<STRING>
MATCH (i:Import {finished: ''})
RETURN null AS relationship, null AS from, null AS type, null AS to, null AS grade, null AS contested, null AS claims,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
UNWIND $relationships AS id
MATCH (link:Link {id: id})
MATCH (from:Entity {id: link.from})
MATCH (to:Entity {id: link.to})
RETURN id AS relationship, from.name AS from, link.type AS type, to.name AS to, link.grade AS grade,
  link.contested AS contested, COLLECT {
    MATCH (c:Claim {subject: id})-[:CITES]->(s:Source)
    WITH c, s ORDER BY c.stance DESC, c.id
    RETURN {
      stance: c.stance, basis: c.basis, origin: c.origin, withdrawn: c.withdrawn, place: c.place, quotation: c.quotation,
      note: c.note, title: s.title, publisher: s.publisher, date: s.date, url: s.url, urlStatus: s.urlStatus, readAs: s.readAs
    }
  } AS claims, null AS warning
