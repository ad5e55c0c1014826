// code: leads.too-many
// severity: info
// title.zh: 一人负责的项目过多
// title.en: Leader of many initiatives
// message.zh: {subject}同时负责{count}个项目
// message.en: {subject} leads {count} initiatives
// parameter.limit: 5

MATCH (subject:Person)-[lead:leads]->(program:Program)
WHERE lead.until IS NULL
WITH subject, collect(DISTINCT program) AS programs, collect(lead) AS evidence
WHERE size(programs) > $limit
RETURN subject, size(programs) AS count, evidence
