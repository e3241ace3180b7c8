// Makes writers wait for each other: takes the lock of the revision for the rest of the transaction.
// params: none
MATCH (m:Meta {name: 'revision'})
SET m.value = m.value
