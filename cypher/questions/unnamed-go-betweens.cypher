// Parties that no source names, between whom and whom they stand, and whether a sanctioned party is beyond them.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS client, null AS gradeBefore, null AS contestedBefore, null AS unnamed, null AS plural, null AS gradeAfter, null AS contestedAfter, null AS next, null AS nextSanctioned,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (client:Entity)-[before:SUBCONTRACTED_TO|COMMISSIONED|PAID]->(between:Entity {placeholder: true})
MATCH (between)-[after:SUBCONTRACTED_TO|COMMISSIONED|PAID|RECEIVED_FOR]->(next:Entity)
WHERE client <> next AND coalesce(before.production = after.production, true)
  AND none(party IN [client, between, next] WHERE 'witness' IN coalesce(party.roles, []))
WITH client, before, between, after, next ORDER BY between.name, between.id, client.name, next.name, before.id, after.id
LIMIT toInteger($limit)
RETURN client.name AS client, before.grade AS gradeBefore, before.contested AS contestedBefore, between.name AS unnamed, between.plural AS plural,
  after.grade AS gradeAfter, after.contested AS contestedAfter, next.name AS next, next:Sanctioned AS nextSanctioned, null AS warning
