// Relationships that may have been valid in a year: dated ones first, then those of which no day is known.
// params: year: INTEGER, limit: INTEGER
MATCH (from:Entity)-[r]->(to:Entity)
WHERE coalesce(r.latest >= date({year: toInteger($year), month: 1, day: 1}), true)
  AND coalesce(r.earliest <= date({year: toInteger($year), month: 12, day: 31}), true)
RETURN from.name AS from, type(r) AS type, to.name AS to, r.grade AS grade, r.contested AS contested,
  r.start AS start, r.end AS end, r.earliest IS NOT NULL OR r.latest IS NOT NULL AS dated
ORDER BY dated DESC, from, type, to, r.id
LIMIT toInteger($limit)
