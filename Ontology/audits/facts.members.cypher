// code: facts.members
// severity: warning
// title.zh: 成员单位数互相矛盾
// title.en: Contradicting numbers of members
// message.zh: {subject}的成员单位数有不同说法：{numbers}
// message.en: the sources differ on how many members {subject} has: {numbers}

MATCH (subject:MedicalGroup)<-[:subject|object]-(claim:Statement)-[:source]->(document:Document)
WHERE claim.quote CONTAINS '家'
WITH subject, claim, document
UNWIND range(2, 99) AS number
WITH subject, claim, document, number, toString(number) + '家' AS words
WHERE claim.quote CONTAINS words
  AND any(name IN [subject.name] + coalesce(subject.aliases, [])
    WHERE any(verb IN ['由', '共', '共有', '有', '覆盖', '整合', '包括', '下辖'] WHERE claim.quote CONTAINS (name + verb + words)))
WITH subject, collect(DISTINCT number) AS numbers, collect(DISTINCT document.id) AS documents,
     collect(DISTINCT claim) AS evidence
WHERE size(numbers) > 1 AND size(documents) > 1
RETURN subject, numbers, evidence
