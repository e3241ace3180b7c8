// Writes relationships, merged over their datasets, as nodes tied to both ends and to the production that they are about.
// Those that some claim supports bear the label Link too.
// params: rows: LIST<MAP>
UNWIND $rows AS row
MERGE (r:Relationship {id: row.id})
SET r = row.fields, r.earliest = date(row.fields.earliest), r.latest = date(row.fields.latest),
  r.certainFrom = date(row.fields.certainFrom), r.certainUntil = date(row.fields.certainUntil)
WITH r, row
FOREACH (one IN CASE WHEN row.walked THEN [r] ELSE [] END | SET one:Link)
FOREACH (one IN CASE WHEN row.walked THEN [] ELSE [r] END | REMOVE one:Link)
