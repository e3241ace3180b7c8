// Finds the judgements of an entity by their second party.
// params: none
CREATE RANGE INDEX judgement_right IF NOT EXISTS
FOR (n:Judgement) ON (n.right)
