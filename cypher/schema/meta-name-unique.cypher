// One Meta for each name.
// params: none
CREATE CONSTRAINT meta_name_unique IF NOT EXISTS
FOR (n:Meta) REQUIRE n.name IS UNIQUE
