// One Import for each id.
// params: none
CREATE CONSTRAINT import_id_unique IF NOT EXISTS
FOR (n:Import) REQUIRE n.id IS UNIQUE
