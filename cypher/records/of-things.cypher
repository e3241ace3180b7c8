// Records of all datasets about things, given as prefixes "kind id " of keys, in order.
// params: prefixes: LIST<STRING>
UNWIND $prefixes AS prefix
MATCH (r:Record) WHERE r.key STARTS WITH prefix
RETURN r.key AS key, r.payload AS payload, r.checksum AS checksum
ORDER BY key
