// What parties and researchers said about a chain, given by the ids of its parties and relationships.
// params: ids: LIST<STRING>
MATCH (i:Import {finished: ''})
RETURN null AS party, null AS stance, null AS text, null AS date, null AS title, null AS publisher, null AS url, null AS readAs, null AS about,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (s:Statement)-[:ABOUT|PARTY]->(on)
WHERE (on:Entity OR on:Relationship) AND on.id IN $ids
WITH DISTINCT s
MATCH (s)-[:PARTY]->(party:Entity)
OPTIONAL MATCH (s)-[:CITES]->(source:Source)
RETURN party.name AS party, s.stance AS stance, s.text AS text, s.date AS date, source.title AS title,
  source.publisher AS publisher, source.url AS url, source.readAs AS readAs,
  COLLECT {
    MATCH (s)-[:ABOUT]->(about)
    OPTIONAL MATCH (about)-[:FROM]->(from:Entity)
    OPTIONAL MATCH (about)-[:TO]->(to:Entity)
    WITH about, from, to ORDER BY about.id
    RETURN coalesce(from.name + ' ' + about.type + ' ' + to.name, about.name)
  } AS about, null AS warning
ORDER BY party, stance, s.key
