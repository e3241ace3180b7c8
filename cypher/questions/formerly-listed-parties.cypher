// Parties of which every listing has ended, with when each ended as far as it is known. A listing has ended when one of
// the datasets that speak of it says so.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS id, null AS party, null AS listings, null AS ends, null AS latestEnd,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (party:Entity)<-[:PARTY]-(record:Listing)
WHERE NOT party:Sanctioned
WITH party, record.id AS listing, collect(record) AS records
WITH party, head(records) AS listing, [one IN records WHERE one.to IS NOT NULL] AS ended
WITH party, collect({name: listing.authority + ' ' + listing.programme, ends: [one IN ended | one.to]}) AS listings,
  toString(max(reduce(last = null, one IN ended |
    CASE WHEN last IS NULL OR one.toLatest > last THEN one.toLatest ELSE last END))) AS latestEnd
WHERE all(listing IN listings WHERE size(listing.ends) > 0)
RETURN party.id AS id, party.name AS party, [listing IN listings | listing.name] AS listings,
  reduce(ends = [], listing IN listings | ends + listing.ends) AS ends, latestEnd, null AS warning
ORDER BY party, id
LIMIT toInteger($limit)
