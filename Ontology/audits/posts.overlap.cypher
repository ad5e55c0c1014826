// code: posts.overlap
// severity: error
// title.zh: 同一职务同时有两人
// title.en: One post held by two people at once
// message.zh: {first}与{second}的{subject}{role}任期重叠
// message.en: {first} and {second} are both {role} of {subject} at the same time

// Posts of which a body has one; the terms overlap where one begins before the other has ended.
MATCH (subject)<-[one:holdsPost]-(first:Person)
WHERE one.role IN ['书记', '党委书记', '党组书记', '院长', '主任', '局长', '市长', '县长', '区长', '州长', '省长', '镇长', '乡长', '校长', '所长', '理事长', '董事长', '总经理']
  AND one.since IS NOT NULL AND one.until IS NOT NULL
MATCH (subject)<-[other:holdsPost]-(second:Person)
WHERE other.role = one.role AND first.id <> second.id AND other.since IS NOT NULL
  AND (one.since < other.since OR one.since = other.since AND first.id < second.id)
WITH subject, one, other, first, second, CASE WHEN size(one.until) < size(other.since) THEN size(one.until) ELSE size(other.since) END AS width
WHERE left(other.since, width) < left(one.until, width)
RETURN subject, one.role + first.id + second.id AS key, first, second, one.role AS role,
       [one, other] AS evidence
