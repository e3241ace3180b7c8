// Finds what a party said.
// params: none
CREATE RANGE INDEX statement_party IF NOT EXISTS
FOR (n:Statement) ON (n.party)
