// Version of the schema: how many of its steps the database has had.
// params: none
MATCH (m:Meta {name: 'schema'})
RETURN m.value AS version
