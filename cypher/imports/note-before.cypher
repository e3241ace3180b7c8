// Keeps records as they are now, before an import ('' for a write that is part of none) changes or removes them. What it
// brought itself needs no keeping.
// params: writer: STRING, keys: LIST<STRING>
UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE coalesce(r.byImport, '') <> $writer
MERGE (u:Undo {import: $writer, key: key})
WITH r, u
WHERE u.before IS NULL
SET u.before = r.payload, u.beforeImport = r.byImport
