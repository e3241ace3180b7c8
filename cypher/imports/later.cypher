// What was changed of an import's records since, or brought again word for word (shared), with the import that did.
// params: id: STRING
MATCH (u:Undo {beforeImport: $id})
RETURN u.key AS key, u.import AS by, u.before IS NULL AS shared
ORDER BY by
