// Judgements on any of the given entities, in order.
// params: ids: LIST<STRING>
UNWIND $ids AS id
CALL (id) {
  MATCH (j:Judgement {left: id})
  RETURN j
  UNION
  MATCH (j:Judgement {right: id})
  RETURN j
}
WITH DISTINCT j
RETURN j.payload AS payload, j.checksum AS checksum
ORDER BY j.key
