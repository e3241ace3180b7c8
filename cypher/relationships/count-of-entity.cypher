// Number of typed relationships of an entity.
// params: entity: STRING
MATCH (e:Entity {id: $entity})-[r]-(:Entity)
RETURN count(r) AS total
