// Finds the judgements of an entity by their first party.
// params: none
CREATE RANGE INDEX judgement_left IF NOT EXISTS
FOR (n:Judgement) ON (n.left)
