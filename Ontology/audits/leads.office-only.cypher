// code: leads.office-only
// severity: warning
// title.zh: 只有部门、没有具体负责人的项目
// title.en: Initiative led by offices only
// message.zh: “{subject}”由{leaders}牵头，没有写明具体负责人
// message.en: “{subject}” is led by {leaders}; no person is named

MATCH (subject:Program)<-[lead:leads]-(leader:Organization)
WHERE NOT (subject)<-[:leads]-(:Person)
RETURN subject, collect(DISTINCT leader.name) AS leaders, collect(lead) AS evidence
