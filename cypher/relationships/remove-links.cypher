// Removes links whose relationship no claim supports any more, or that no dataset has any more.
// params: ids: LIST<STRING>
UNWIND $ids AS id
MATCH (l:Link {id: id})
DELETE l
