// code: posts.same-report
// severity: warning
// title.zh: 同一文件把一个职务写给两人
// title.en: One post given to two people in one report
// message.zh: {document}中{first}与{second}都是{subject}{role}
// message.en: {document} gives {role} of {subject} to both {first} and {second}

MATCH (subject)<-[one:holdsPost]-(first:Person)
WHERE one.role IN ['书记', '党委书记', '党组书记', '院长', '主任', '局长', '市长', '县长', '区长', '州长', '省长', '镇长', '乡长', '校长', '所长', '理事长', '董事长', '总经理'] AND one.until IS NULL
MATCH (subject)<-[other:holdsPost]-(second:Person)
WHERE other.role = one.role AND first.id < second.id AND other.until IS NULL
MATCH (first)<-[:subject]-(a:Statement {predicate: 'holdsPost'})-[:source]->(document:Document),
      (a)-[:object]->(subject),
      (second)<-[:subject]-(b:Statement {predicate: 'holdsPost'})-[:source]->(document),
      (b)-[:object]->(subject)
WHERE a.role = one.role AND b.role = one.role
  AND none(flag IN a.flags WHERE flag IN ['former', 'removed', 'designate', 'appointed'])
  AND none(flag IN b.flags WHERE flag IN ['former', 'removed', 'designate', 'appointed'])
RETURN subject, document.id + one.role + first.id + second.id AS key, document, first, second,
       one.role AS role, [a, b] AS evidence
