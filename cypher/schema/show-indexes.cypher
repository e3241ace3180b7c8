// Every index with its state and, for a full-text index, its analyzer.
// params: none
SHOW INDEXES YIELD name, state, options
RETURN name, state, options.indexConfig['fulltext.analyzer'] AS analyzer
ORDER BY name
