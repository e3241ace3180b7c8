// Links of the given ids, in order.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (l:Link {id: id})
RETURN [l.id, l.type, l.from, l.to, l.production, l.start, l.end, l.grade, l.contested] AS link,
  l.written AS written
ORDER BY l.id
