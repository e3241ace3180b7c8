// Forgets how far an upgrade of records has come.
// params: none
MATCH (m:Meta {name: 'upgrade'})
DELETE m
