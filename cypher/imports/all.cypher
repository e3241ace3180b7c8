// Records of imports, the newest first.
// params: none
MATCH (i:Import)
RETURN i.manifest AS manifest
ORDER BY i.finished DESC, i.id DESC
