// Sanctioned parties, and who acts for each: fronts, agents and parties that a list links to it, with grade and sources.
// params: limit: INTEGER
MATCH (front:Entity)-[r:FRONT_FOR|ACTS_FOR|LINKED_TO]->(party:Sanctioned)
WITH party, front, r ORDER BY party.name, front.name, r.id
LIMIT toInteger($limit)
RETURN party.name AS party, type(r) AS type, front.name AS front, front:Sanctioned AS frontSanctioned,
  r.grade AS grade, r.contested AS contested, r.start AS start, r.end AS end, COLLECT {
    MATCH (:Relationship {id: r.id})<-[:SUPPORTS]-(:Claim)-[:CITES]->(s:Source)
    WITH DISTINCT s.publisher + ': ' + s.title AS cited ORDER BY cited
    RETURN cited
  } AS sources
