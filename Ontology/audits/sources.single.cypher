// code: sources.single
// severity: info
// title.zh: 只有一个来源
// title.en: Single source
// message.zh: {leader}负责“{subject}”只有一份文件为证
// message.en: only one document says that {leader} leads “{subject}”
// parameter.minimum: 2

MATCH (subject)<-[lead:leads]-(leader)
WHERE lead.sources < $minimum
RETURN subject, leader.id + coalesce(lead.role, '') AS key, leader, [lead] AS evidence
