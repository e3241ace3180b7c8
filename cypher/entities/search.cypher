// Entities that fit a Lucene query over their tokens, e.g. +"sek" +stud* for both.
// params: query: STRING, limit: INTEGER
CALL db.index.fulltext.queryNodes('entity_tokens', $query, {limit: toInteger($limit)}) YIELD node
RETURN node.id AS id
