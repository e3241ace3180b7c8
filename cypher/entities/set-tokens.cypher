// Sets the tokens under which entities are found.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WHERE e.searchTokens IS NULL OR e.searchTokens <> row.tokens
SET e.searchTokens = row.tokens
