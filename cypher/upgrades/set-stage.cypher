// Notes how far an upgrade of records has come.
// params: stage: INTEGER
MERGE (m:Meta {name: 'upgrade'})
SET m.value = toInteger($stage)
