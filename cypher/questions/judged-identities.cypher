// Pairs of parties that somebody judged to be the same, different or unsure, with the reason.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS left, null AS right, null AS verdict, null AS reason, null AS by, null AS decided,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (left:Entity)<-[:LEFT]-(j:Judgement)-[:RIGHT]->(right:Entity)
RETURN left.name AS left, right.name AS right, j.verdict AS verdict, j.reason AS reason, j.by AS by, toString(j.decided) AS decided, null AS warning
ORDER BY verdict, left, right, j.id
LIMIT toInteger($limit)
