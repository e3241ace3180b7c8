// One Link for each id.
// params: none
CREATE CONSTRAINT link_id_unique IF NOT EXISTS
FOR (n:Link) REQUIRE n.id IS UNIQUE
