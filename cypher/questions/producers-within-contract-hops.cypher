// Producers from which a sanctioned party is at most so many contracts away: work passed on from client to contractor, and
// payments. One shortest chain for each pair, with the worst grade on it; it does not say that the producer knew.
// params: maxHops: INTEGER, limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS producer, null AS party, null AS hops, null AS parties, null AS types, null AS grade, null AS contested,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (producer:Producer)
CALL (producer) {
  MATCH chain = SHORTEST 1 (producer)-[:SUBCONTRACTED_TO|COMMISSIONED|PAID]->{1,7}(party:Sanctioned)
  WHERE party <> producer AND length(chain) <= $maxHops
  RETURN chain, party
}
WITH producer, party, chain ORDER BY length(chain), producer.name, party.name
LIMIT toInteger($limit)
RETURN producer.name AS producer, party.name AS party, length(chain) AS hops,
  [n IN nodes(chain) | n.name] AS parties, [r IN relationships(chain) | type(r)] AS types,
  reduce(worst = 'A', r IN relationships(chain) | CASE WHEN r.grade > worst THEN r.grade ELSE worst END) AS grade,
  any(r IN relationships(chain) WHERE r.contested) AS contested, null AS warning
