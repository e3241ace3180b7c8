// Who denies what: every denial with the relationships and parties that it is about, and where it was made.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS party, null AS text, null AS date, null AS publisher, null AS title, null AS about,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (s:Statement {stance: 'denies'})-[:PARTY]->(party:Entity)
WITH s, party ORDER BY party.name, s.date, s.key
LIMIT toInteger($limit)
OPTIONAL MATCH (s)-[:CITES]->(source:Source)
RETURN party.name AS party, s.text AS text, s.date AS date, source.publisher AS publisher, source.title AS title,
  COLLECT {
    MATCH (s)-[:ABOUT]->(about)
    OPTIONAL MATCH (about)-[:FROM]->(from:Entity)
    OPTIONAL MATCH (about)-[:TO]->(to:Entity)
    WITH about, from, to ORDER BY about.id
    RETURN coalesce(from.name + ' ' + about.type + ' ' + to.name, about.name)
  } AS about, null AS warning
