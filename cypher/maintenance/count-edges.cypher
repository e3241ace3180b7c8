// Number of links, and of typed relationships between entities; the two are equal.
// params: none
MATCH (l:Link)
WITH count(l) AS links
MATCH (:Entity)-[r]->(:Entity)
RETURN links, count(r) AS edges
