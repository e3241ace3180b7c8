// Records whose keys lie between two bounds, both exclusive, in order.
// params: after: STRING, before: STRING, limit: INTEGER
MATCH (r:Record)
WHERE r.key > $after AND r.key < $before
RETURN r.key AS key, r.payload AS payload, r.checksum AS checksum
ORDER BY r.key
LIMIT toInteger($limit)
