// code: leads.after-removal
// severity: error
// title.zh: 免职之后仍为负责人
// title.en: Leader after removal
// message.zh: {leader}{until}被免去{body}{role}，{reported}的文件仍称其负责“{subject}”
// message.en: {leader} was removed as {role} of {body} in {until}, and a report of {reported} still has “{subject}” led by that person

MATCH (subject)<-[lead:leads]-(leader:Person)<-[:subject]-(removal:Statement {predicate: 'holdsPost'})-[:object]->(body)
WHERE 'removed' IN removal.flags
WITH subject, lead, leader, removal, body, coalesce(removal.until, removal.reported) AS until
WHERE until < lead.reported AND size(until) = size(lead.reported)
  AND NOT EXISTS {
    MATCH (leader)-[other:holdsPost]->()
    WHERE other.reported >= lead.reported AND other.until IS NULL
  }
RETURN subject, leader.id AS key, leader, until, body, removal.role AS role,
       lead.reported AS reported, [lead, removal] AS evidence
