// Takes all ties to sources, entities and relationships from records.
// params: keys: LIST<STRING>
UNWIND $keys AS key
MATCH (r:Record {key: key})-[old:CITES|SUPPORTS|REFUTES|ABOUT|PARTY|LEFT|RIGHT]->()
DELETE old
