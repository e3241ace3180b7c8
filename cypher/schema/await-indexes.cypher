// Waits until every index is filled.
// params: seconds: INTEGER
CALL db.awaitIndexes(toInteger($seconds))
