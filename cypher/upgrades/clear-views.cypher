// Removes all that is derived from records, before these are written again.
// params: none
MATCH (n)
WHERE n:Entity OR n:Source OR n:Link OR n:Subject
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS
