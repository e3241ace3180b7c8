// Listings of parties, in order.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (l:Listing {party: id})
RETURN l.payload AS payload, l.checksum AS checksum
ORDER BY l.key
