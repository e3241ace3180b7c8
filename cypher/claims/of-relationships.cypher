// Claims about relationships, in order.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (c:Claim {subject: id})
RETURN c.key AS key, c.payload AS payload, c.checksum AS checksum
ORDER BY key
