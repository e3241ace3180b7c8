// Keeps the record of an import.
// params: id: STRING, dataset: STRING, importer: STRING, label: STRING, finished: STRING, manifest: STRING
MERGE (i:Import {id: $id})
SET i.dataset = $dataset, i.importer = $importer, i.label = $label, i.finished = $finished, i.manifest = $manifest
WITH i
OPTIONAL MATCH (i)-[:REJECTED]->(old:Rejection)
DETACH DELETE old
