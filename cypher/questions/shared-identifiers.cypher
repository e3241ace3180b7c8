// Parties that share an identifier, whatever their names: to be looked at, no proof that they are one.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS identifier, null AS ids, null AS names,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (party:Entity)
UNWIND coalesce(party.identifiers, []) AS identifier
WITH identifier, party ORDER BY identifier, party.id
WITH identifier, collect(DISTINCT party) AS parties
WHERE size(parties) > 1
RETURN identifier, [party IN parties | party.id] AS ids, [party IN parties | party.name] AS names, null AS warning
ORDER BY identifier
LIMIT toInteger($limit)
