// Links after the given id, in order.
// params: after: STRING, limit: INTEGER
MATCH (l:Link)
WHERE l.id > $after
RETURN [l.id, l.type, l.from, l.to, l.production, l.start, l.end, l.grade, l.contested] AS link,
  l.written AS written
ORDER BY l.id
LIMIT toInteger($limit)
