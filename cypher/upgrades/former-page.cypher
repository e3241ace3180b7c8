// Records of an older version whose keys lie between two bounds, both exclusive, in order.
// params: after: STRING, before: STRING, limit: INTEGER
MATCH (r:Former)
WHERE r.key > $after AND r.key < $before
RETURN r.key AS key, r.payload AS payload
ORDER BY r.key
LIMIT toInteger($limit)
