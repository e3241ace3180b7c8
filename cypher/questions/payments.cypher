// Who paid whom, with what the sources say of amount and time.
// params: limit: INTEGER
MATCH (payer:Entity)-[r:PAID|RECEIVED_FOR|FACILITATED_PAYMENTS_TO]->(payee:Entity)
RETURN payer.name AS payer, type(r) AS type, payee.name AS payee, payee:Sanctioned AS payeeSanctioned, r.grade AS grade,
  r.contested AS contested, r.start AS start, r.end AS end, r.qualifier AS qualifier, coalesce(r.amounts, []) AS amounts
ORDER BY payer, payee, r.id
LIMIT toInteger($limit)
