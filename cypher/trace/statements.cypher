// What parties and researchers said about a chain, given by the ids of its parties and relationships.
// params: ids: LIST<STRING>
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
  } AS about
ORDER BY party, stance, s.key
