// How far an upgrade of records has come: 1 where those of the older version are set aside; no row or 0 where none runs.
// params: none
MATCH (m:Meta {name: 'upgrade'})
RETURN m.value AS stage
