// Records as an import left them, without those that were changed since.
// params: id: STRING
MATCH (r:Record {byImport: $id})
RETURN r.key AS key, r.payload AS payload
