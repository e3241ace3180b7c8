// Removes all that is derived from records, before these are written again.
// params: none
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN ['Entity', 'Source', 'Relationship', 'Link', 'Subject'])
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS
