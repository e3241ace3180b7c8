// Sanctioned parties, and who acts for each: fronts, agents and parties that a list links to it, with grade and sources.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS party, null AS type, null AS front, null AS frontSanctioned, null AS grade, null AS contested, null AS start, null AS end, null AS sources,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (front:Entity)-[r:FRONT_FOR|ACTS_FOR|LINKED_TO]->(party:Sanctioned)
WITH party, front, r ORDER BY party.name, front.name, r.id
LIMIT toInteger($limit)
RETURN party.name AS party, type(r) AS type, front.name AS front, front:Sanctioned AS frontSanctioned,
  r.grade AS grade, r.contested AS contested, r.start AS start, r.end AS end, COLLECT {
    MATCH (:Relationship {id: r.id})<-[:SUPPORTS]-(:Claim)-[:CITES]->(s:Source)
    WITH DISTINCT s.publisher + ': ' + s.title AS cited ORDER BY cited
    RETURN cited
  } AS sources, null AS warning
