// Who paid whom, with what the sources say of amount and time.
// params: limit: INTEGER
MATCH (i:Import {finished: ''})
RETURN null AS payer, null AS type, null AS payee, null AS payeeSanctioned, null AS grade, null AS contested, null AS start, null AS end, null AS qualifier, null AS amounts,
  'Unfinished import, what follows may be wrong: ' + i.label + ', `cutout import undo ' + i.id + '` takes it back' AS warning
UNION ALL
MATCH (payer:Entity)-[r:PAID|RECEIVED_FOR|FACILITATED_PAYMENTS_TO]->(payee:Entity)
RETURN payer.name AS payer, type(r) AS type, payee.name AS payee, payee:Sanctioned AS payeeSanctioned, r.grade AS grade,
  r.contested AS contested, r.start AS start, r.end AS end, r.qualifier AS qualifier, coalesce(r.amounts, []) AS amounts, null AS warning
ORDER BY payer, payee, r.id
LIMIT toInteger($limit)
