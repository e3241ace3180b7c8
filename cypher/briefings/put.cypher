// Keeps an issued briefing; one that is there already stays as it is.
// params: id: STRING, issued: STRING, head: STRING, content: STRING
MERGE (b:Briefing {id: $id})
ON CREATE SET b.issued = $issued, b.head = $head, b.content = $content
