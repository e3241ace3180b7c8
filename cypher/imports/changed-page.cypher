// What imports changed, after a key and an import, in order of both.
// params: key: STRING, by: STRING, limit: INTEGER
MATCH (u:Undo)
WHERE u.key >= $key AND (u.key > $key OR u.import > $by)
RETURN u.key AS key, u.import AS by, u.before AS before, u.beforeImport AS beforeBy
ORDER BY u.key, u.import
LIMIT toInteger($limit)
