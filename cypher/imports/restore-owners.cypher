// Gives restored records back to the import that brought them, and forgets what the other one changed.
// params: id: STRING
MATCH (u:Undo {import: $id})
OPTIONAL MATCH (r:Record {key: u.key})
WHERE u.before IS NOT NULL
SET r.byImport = u.beforeImport
DELETE u
