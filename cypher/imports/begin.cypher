// Records an import as begun; one that is recorded already stays as it is. Gives whether it is new.
// params: id: STRING, dataset: STRING, importer: STRING, label: STRING, manifest: STRING
OPTIONAL MATCH (old:Import {id: $id})
WITH old IS NULL AS begun
MERGE (i:Import {id: $id})
ON CREATE SET i.dataset = $dataset, i.importer = $importer, i.label = $label, i.finished = '', i.manifest = $manifest,
  i.noted = true
RETURN begun
