// code: sources.stale
// severity: warning
// title.zh: 依据过旧
// title.en: Evidence without anything newer
// message.zh: “{subject}”由{leader}负责，最近的依据是{reported}
// message.en: the latest report that {leader} leads “{subject}” is of {reported}
// parameter.months: 24

WITH date($asOf) - duration({months: $months}) AS bound
MATCH (subject:Program)<-[lead:leads]-(leader)
WITH subject, leader, lead, bound
WHERE lead.reported IS NOT NULL AND lead.until IS NULL AND date(lead.reported) < bound
RETURN subject, leader.id + coalesce(lead.role, '') AS key, leader, lead.reported AS reported,
       [lead] AS evidence
