// What an issued briefing was made from.
// params: id: STRING
MATCH (b:Briefing {id: $id})
RETURN b.content AS content
