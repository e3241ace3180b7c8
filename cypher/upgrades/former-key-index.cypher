// Orders the records of an older version while they are read.
// params: none
CREATE RANGE INDEX former_key IF NOT EXISTS
FOR (n:Former) ON (n.key)
