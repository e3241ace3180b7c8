// Notes how many steps of the schema the database has had.
// params: version: INTEGER
MERGE (m:Meta {name: 'schema'})
SET m.value = toInteger($version)
MERGE (r:Meta {name: 'revision'})
ON CREATE SET r.value = 0
