// Finds the claims about a relationship.
// params: none
CREATE RANGE INDEX claim_subject IF NOT EXISTS
FOR (n:Claim) ON (n.subject)
