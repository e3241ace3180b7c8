// Finds the records of a dataset, for its replacement.
// params: none
CREATE RANGE INDEX record_dataset IF NOT EXISTS
FOR (n:Record) ON (n.dataset)
