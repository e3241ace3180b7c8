// What imports changed is looked up by this.
// params: none
CREATE RANGE INDEX undo_key IF NOT EXISTS
FOR (u:Undo) ON (u.key)
