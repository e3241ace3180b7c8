// Gives the label FrontCompany to those of the given entities that a supported FRONT_FOR starts from, to no other.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, EXISTS { (e)-[:FRONT_FOR]->(:Entity) } AS front
FOREACH (one IN CASE WHEN front THEN [e] ELSE [] END | SET one:FrontCompany)
FOREACH (one IN CASE WHEN front THEN [] ELSE [e] END | REMOVE one:FrontCompany)
