// Full-text index over the tokens of names, which Cutout's own tokeniser makes.
// params: none
CREATE FULLTEXT INDEX entity_tokens IF NOT EXISTS
FOR (n:Entity) ON EACH [n.searchTokens]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
