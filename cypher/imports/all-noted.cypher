// Imports, and whether it is known what each changed.
// params: none
MATCH (i:Import)
RETURN i.id AS id, coalesce(i.noted, false) AS noted
ORDER BY id
