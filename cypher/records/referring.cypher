// Records, but those of the given keys, that refer to any of the given ids.
// params: ids: LIST<STRING>, keys: LIST<STRING>
MATCH (r:Record)
WHERE NOT r.key IN $keys
  AND (r.from IN $ids OR r.to IN $ids OR r.production IN $ids OR r.subject IN $ids OR r.source IN $ids
    OR r.party IN $ids OR r.left IN $ids OR r.right IN $ids
    OR any(id IN coalesce(r.sources, []) + coalesce(r.aboutRelationships, []) + coalesce(r.aboutEntities, [])
      WHERE id IN $ids))
RETURN r.key AS key, r.payload AS payload
