// Forgets what imports changed, but for the newest ones.
// params: kept: INTEGER
MATCH (i:Import {noted: true})
WHERE i.finished <> ''
WITH i
ORDER BY i.finished DESC
SKIP toInteger($kept)
SET i.noted = false
WITH i
MATCH (u:Undo {import: i.id})
DELETE u
