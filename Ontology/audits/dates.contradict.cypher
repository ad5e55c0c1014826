// code: dates.contradict
// severity: warning
// title.zh: 起始日期互相矛盾
// title.en: Contradicting dates
// message.zh: {person}任{subject}{role}的起始时间有不同说法：{dates}
// message.en: the sources differ on when {person} became {role} of {subject}: {dates}

// Dates of different precision may be the same day; they differ where the shorter is no beginning of
// the longer one.
MATCH (person)<-[:subject]-(a:Statement)-[:object]->(subject)<-[:object]-(b:Statement)-[:subject]->(person)
WHERE a.predicate IN ['holdsPost', 'leads'] AND a.predicate = b.predicate
  AND coalesce(a.role, '') = coalesce(b.role, '') AND a.since < b.since
  AND NOT b.since STARTS WITH a.since
MATCH (a)-[:source]->(one:Document), (b)-[:source]->(other:Document)
WHERE one.id <> other.id
WITH subject, person, coalesce(a.role, '') AS role, collect(DISTINCT a.since) + collect(DISTINCT b.since) AS dates,
     collect(a) + collect(b) AS evidence
RETURN subject, person.id + role AS key, person, role, dates, evidence
