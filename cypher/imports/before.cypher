// Records as they were before an import changed or removed them, and which import they belong to now.
// params: id: STRING
MATCH (u:Undo {import: $id})
WHERE u.before IS NOT NULL
OPTIONAL MATCH (r:Record {key: u.key})
RETURN u.key AS key, u.before AS payload, r IS NOT NULL AS present, r.byImport AS by
