// Whether the database holds anything at all.
// params: none
MATCH (n)
RETURN 1 AS found
LIMIT 1
