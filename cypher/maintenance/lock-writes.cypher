// Makes writers wait for each other: takes the lock of the revision for the rest of the transaction. It sets a property
// of its own, as a value that was read before the wait would be an old one.
// params: none
MATCH (m:Meta {name: 'revision'})
SET m.locked = true
