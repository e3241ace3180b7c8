// Statements about any of the given relationships and entities, or made by one of them, in order.
// params: ids: LIST<STRING>
UNWIND $ids AS id
CALL (id) {
  MATCH (:Entity {id: id})<-[:ABOUT|PARTY]-(s:Statement)
  RETURN s
  UNION
  MATCH (:Relationship {id: id})<-[:ABOUT]-(s:Statement)
  RETURN s
}
WITH DISTINCT s
RETURN s.payload AS payload, s.checksum AS checksum
ORDER BY s.key
