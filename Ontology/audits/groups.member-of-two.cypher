// code: groups.member-of-two
// severity: warning
// title.zh: 一家医院属于两个医疗集团
// title.en: Hospital in two medical groups
// message.zh: {subject}同时是{groups}的成员
// message.en: {subject} is a member of {groups}

MATCH (subject:Hospital)-[member:memberOf]->(group:MedicalGroup)
WHERE member.until IS NULL
WITH subject, collect(DISTINCT group) AS groups, collect(member) AS evidence
WHERE size(groups) > 1
RETURN subject, [group IN groups | group.name] AS groups, evidence
