// Finds the listings of a party.
// params: none
CREATE RANGE INDEX listing_party IF NOT EXISTS
FOR (n:Listing) ON (n.party)
