// Writes the merged view of entities with their schema and roles as labels; what other statements set stays.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += row.fields
WITH e, row, [label IN labels(e) WHERE NOT label IN row.labels + ['Entity', 'Sanctioned', 'FrontCompany']] AS outdated
REMOVE e:$(outdated)
SET e:$(row.labels)
