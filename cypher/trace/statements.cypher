// What parties and researchers said about a chain, given by the ids of its parties and relationships.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(s:Statement)
WITH DISTINCT s
MATCH (party:Entity {id: s.party})
OPTIONAL MATCH (source:Source {id: s.source})
RETURN party.name AS party, s.stance AS stance, s.text AS text, s.date AS date, source.title AS title,
  source.publisher AS publisher, source.url AS url, source.readAs AS readAs,
  COLLECT { MATCH (s)-[:ABOUT]->(about:Subject) OPTIONAL MATCH (e:Entity {id: about.id}) RETURN coalesce(e.name, about.id) } AS about
ORDER BY party, stance, s.key
