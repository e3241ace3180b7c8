// Finds the statements about a relationship or an entity.
// params: none
CREATE RANGE INDEX subject_id IF NOT EXISTS
FOR (n:Subject) ON (n.id)
