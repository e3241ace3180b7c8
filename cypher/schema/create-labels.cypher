// Makes labels known to the database, so that no query warns of one that has no node yet.
// params: names: LIST<STRING>
UNWIND $names AS name
CALL db.createLabel(name)
RETURN count(*) AS created
