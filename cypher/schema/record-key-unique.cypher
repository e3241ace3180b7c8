// One Record for each key.
// params: none
CREATE CONSTRAINT record_key_unique IF NOT EXISTS
FOR (n:Record) REQUIRE n.key IS UNIQUE
