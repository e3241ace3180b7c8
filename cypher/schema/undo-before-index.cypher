// What imports changed is looked up by this.
// params: none
CREATE RANGE INDEX undo_before IF NOT EXISTS
FOR (u:Undo) ON (u.beforeImport)
