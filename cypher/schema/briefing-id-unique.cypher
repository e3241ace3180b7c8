// One Briefing for each id.
// params: none
CREATE CONSTRAINT briefing_id_unique IF NOT EXISTS
FOR (n:Briefing) REQUIRE n.id IS UNIQUE
