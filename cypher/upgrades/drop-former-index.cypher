// Drops the index of records of an older version, when there are none any more.
// params: none
DROP INDEX former_key IF EXISTS
