// Pairs of parties that somebody judged to be the same, different or unsure, with the reason.
// params: limit: INTEGER
MATCH (left:Entity)<-[:LEFT]-(j:Judgement)-[:RIGHT]->(right:Entity)
RETURN left.name AS left, right.name AS right, j.verdict AS verdict, j.reason AS reason, j.by AS by, toString(j.decided) AS decided
ORDER BY verdict, left, right, j.id
LIMIT toInteger($limit)
