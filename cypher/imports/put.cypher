// Keeps the record of an import, without a day ('') while it is unfinished. Gives whether it was unfinished before.
// params: id: STRING, dataset: STRING, importer: STRING, label: STRING, finished: STRING, manifest: STRING
OPTIONAL MATCH (old:Import {id: $id})
WITH coalesce(old.finished = '', false) AS wasUnfinished
MERGE (i:Import {id: $id})
ON CREATE SET i.noted = true
SET i.dataset = $dataset, i.importer = $importer, i.label = $label, i.finished = $finished, i.manifest = $manifest
WITH i, wasUnfinished
OPTIONAL MATCH (i)-[:REJECTED]->(rejection:Rejection)
DETACH DELETE rejection
RETURN DISTINCT wasUnfinished
