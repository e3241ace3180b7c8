// Finds what a party was asked.
// params: none
CREATE RANGE INDEX inquiry_party IF NOT EXISTS
FOR (n:Inquiry) ON (n.party)
