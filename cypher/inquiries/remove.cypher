// Removes an inquiry, given as the prefix "inquiry id " of its keys.
// params: prefix: STRING
MATCH (i:Record) WHERE i.key STARTS WITH $prefix
DETACH DELETE i
RETURN count(*) AS removed
