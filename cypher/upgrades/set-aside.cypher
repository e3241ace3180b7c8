// Takes the records of an older version aside, so that they can be written again in the present shape.
// params: none
MATCH (r:Record)
CALL (r) {
  SET r:Former
  REMOVE r:Record, r:SourceRecord, r:EntityRecord, r:RelationshipRecord, r:Claim, r:Statement, r:Listing, r:Judgement, r:Inquiry
} IN TRANSACTIONS OF 1000 ROWS
