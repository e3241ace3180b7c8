// Records of imports: unfinished ones first, then the newest.
// params: none
MATCH (i:Import)
RETURN i.manifest AS manifest
ORDER BY i.finished = '' DESC, i.finished DESC, i.id DESC
