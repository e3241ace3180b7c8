// Number that grows with every committed write that changed something.
// params: none
MATCH (m:Meta {name: 'revision'})
RETURN m.value AS revision
