// Gives the label Sanctioned to the given parties as of a day, and takes it from all others.
// params: ids: LIST<STRING>, asOf: STRING
CALL () {
  MATCH (e:Sanctioned) WHERE NOT e.id IN $ids
  REMOVE e:Sanctioned, e.listedAsOf
}
CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  SET e:Sanctioned, e.listedAsOf = date($asOf)
}
