// Whether what an import changed is known.
// params: id: STRING
MATCH (i:Import {id: $id})
RETURN coalesce(i.noted, false) AS noted
