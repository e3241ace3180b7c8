// Makes property names known to the database, so that no query warns of one that nothing has yet.
// params: names: LIST<STRING>
UNWIND $names AS name
CALL db.createProperty(name)
RETURN count(*) AS created
