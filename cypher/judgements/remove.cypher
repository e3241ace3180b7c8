// Removes a judgement, given as the prefix "judgement id " of its keys.
// params: prefix: STRING
MATCH (j:Record) WHERE j.key STARTS WITH $prefix
DETACH DELETE j
RETURN count(*) AS removed
