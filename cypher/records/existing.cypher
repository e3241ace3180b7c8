// Which of the given prefixes "kind id " begin the key of a record.
// params: prefixes: LIST<STRING>
UNWIND $prefixes AS prefix
WITH prefix
WHERE EXISTS { MATCH (r:Record) WHERE r.key STARTS WITH prefix }
RETURN prefix
