// code: leads.planned-only
// severity: warning
// title.zh: 负责人只在计划中
// title.en: Leader only planned
// message.zh: “{subject}”的负责人{leaders}只是拟议，没有确认
// message.en: the leader of “{subject}”, {leaders}, is planned but not confirmed

MATCH (subject:Program)<-[:object]-(plan:Unasserted {predicate: 'leads'})-[:subject]->(leader)
WHERE plan.modality <> 'negated' AND NOT (subject)<-[:leads]-()
RETURN subject, collect(DISTINCT leader.name) AS leaders, collect(plan) AS evidence
