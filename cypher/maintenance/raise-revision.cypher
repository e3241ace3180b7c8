// Raises the revision; part of the transaction that changes something.
// params: none
MATCH (m:Meta {name: 'revision'})
SET m.value = m.value + 1
RETURN m.value AS revision
