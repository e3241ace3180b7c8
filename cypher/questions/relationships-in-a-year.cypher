// Relationships that may have been valid in a year: dated ones first, then those of which no day is known.
// params: year: INTEGER, limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS from, null AS type, null AS to, null AS grade, null AS contested, null AS start, null AS end, null AS dated,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (from:Entity)-[r]->(to:Entity)
WHERE coalesce(r.latest >= date({year: toInteger($year), month: 1, day: 1}), true)
  AND coalesce(r.earliest <= date({year: toInteger($year), month: 12, day: 31}), true)
RETURN from.name AS from, type(r) AS type, to.name AS to, r.grade AS grade, r.contested AS contested,
  r.start AS start, r.end AS end, r.earliest IS NOT NULL OR r.latest IS NOT NULL AS dated, null AS warning
ORDER BY dated DESC, from, type, to, r.id
LIMIT toInteger($limit)
