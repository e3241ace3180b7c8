// One Relationship for each id.
// params: none
CREATE CONSTRAINT relationship_id_unique IF NOT EXISTS
FOR (n:Relationship) REQUIRE n.id IS UNIQUE
