// What parties were asked about claims, and what they answered, in order.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (i:Inquiry {party: id})
RETURN i.payload AS payload, i.checksum AS checksum
ORDER BY i.key
