// Parties in a place: a country by its two letters, or part of an address such as a city.
// params: place: STRING, limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS id, null AS party, null AS sanctioned, null AS countries, null AS addresses,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (party:Entity)
WHERE $place IN party.countries
  OR any(line IN coalesce(party.addresses, []) WHERE toLower(line) CONTAINS toLower($place))
WITH party ORDER BY party.name, party.id
LIMIT toInteger($limit)
RETURN party.id AS id, party.name AS party, party:Sanctioned AS sanctioned, party.countries AS countries,
  coalesce(party.addresses, []) AS addresses, null AS warning
