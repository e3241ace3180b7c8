// Records with their checksums, their labels, the properties by which they are looked up, and what they are tied to; those
// whose keys lie between two bounds, both exclusive, in order.
// params: after: STRING, before: STRING, limit: INTEGER
MATCH (r:Record)
WHERE r.key > $after AND r.key < $before
WITH r
ORDER BY r.key
LIMIT toInteger($limit)
RETURN r.key AS key, r.payload AS payload, r.checksum AS checksum, labels(r) AS labels,
  [r.dataset, r.subject, r.party, r.left, r.right] AS lookUp,
  [(r)-[tie:CITES|SUPPORTS|REFUTES|ABOUT|PARTY|LEFT|RIGHT]->(other) | type(tie) + ' ' + other.id] AS ties
