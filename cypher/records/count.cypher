// Number of records of each kind.
// params: none
MATCH (r:SourceRecord) RETURN 'source' AS kind, count(r) AS records
UNION ALL
MATCH (r:EntityRecord) RETURN 'entity' AS kind, count(r) AS records
UNION ALL
MATCH (r:RelationshipRecord) RETURN 'relationship' AS kind, count(r) AS records
UNION ALL
MATCH (r:Claim) RETURN 'claim' AS kind, count(r) AS records
UNION ALL
MATCH (r:Statement) RETURN 'statement' AS kind, count(r) AS records
UNION ALL
MATCH (r:Listing) RETURN 'listing' AS kind, count(r) AS records
UNION ALL
MATCH (r:Judgement) RETURN 'judgement' AS kind, count(r) AS records
UNION ALL
MATCH (r:Inquiry) RETURN 'inquiry' AS kind, count(r) AS records
