// Number of merged sources, entities and relationships.
// params: none
RETURN COUNT { MATCH (:Source) } AS source, COUNT { MATCH (:Entity) } AS entity,
  COUNT { MATCH (:Relationship) } AS relationship
