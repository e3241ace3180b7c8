// Makes relationship types known to the database, so that no query warns of one that has no relationship yet.
// params: names: LIST<STRING>
UNWIND $names AS name
CALL db.createRelationshipType(name)
RETURN count(*) AS created
