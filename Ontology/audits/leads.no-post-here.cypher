// code: leads.no-post-here
// severity: info
// title.zh: 负责人在实施地没有职务
// title.en: Leader without a post where it is implemented
// message.zh: {leader}负责“{subject}”，但没有写明其在实施单位或实施地任职
// message.en: {leader} leads “{subject}”, but no post at the implementing body or place is stated

MATCH (subject:Program)<-[lead:leads]-(leader:Person)
WHERE (subject)<-[:implements]-()
  AND NOT EXISTS {
    MATCH (leader)-[:holdsPost]->(body), (body)-[:locatedIn|partOf*0..3]->(near)<-[:locatedIn|partOf*0..3]-(doer)-[:implements]->(subject)
  }
RETURN subject, leader.id AS key, leader, [lead] AS evidence
