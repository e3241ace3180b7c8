// Heads of issued briefings, the newest first.
// params: none
MATCH (b:Briefing)
RETURN b.head AS head
ORDER BY b.issued DESC, b.id DESC
