// Removes the records of an older version, when all of them are written again.
// params: none
MATCH (r:Former)
CALL (r) { DETACH DELETE r } IN TRANSACTIONS OF 1000 ROWS
