// Which import brought the records whose keys lie between two bounds, both exclusive, in order.
// params: after: STRING, before: STRING, limit: INTEGER
MATCH (r:Record)
WHERE r.key > $after AND r.key < $before
RETURN r.key AS key, r.byImport AS by
ORDER BY r.key
LIMIT toInteger($limit)
