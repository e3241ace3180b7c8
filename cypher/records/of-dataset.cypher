// Records of a dataset other than those of the given keys.
// params: dataset: STRING, keys: LIST<STRING>
MATCH (r:Record {dataset: $dataset})
WHERE NOT r.key IN $keys
RETURN r.key AS key, r.payload AS payload
