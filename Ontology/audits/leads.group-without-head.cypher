// code: leads.group-without-head
// severity: warning
// title.zh: 领导小组没有组长
// title.en: Leading group without a head
// message.zh: “{group}”牵头“{subject}”，但没有写明其负责人
// message.en: “{group}” leads “{subject}”, but nobody is said to head it

MATCH (subject:Program)<-[lead:leads]-(group:Organization)
WHERE group.name =~ '.*(领导小组|工作小组|专班|指挥部|委员会)$' AND NOT group:GovernmentBody
  AND NOT (group)<-[:leads|holdsPost]-(:Person)
RETURN subject, group.id AS key, group, [lead] AS evidence
