// code: facts.grade
// severity: warning
// title.zh: 医院等级互相矛盾
// title.en: Contradicting grades of a hospital
// message.zh: {subject}的等级有不同说法：{grades}
// message.en: the sources differ on the grade of {subject}: {grades}

// A grade counts where it stands directly at the hospital's name.
MATCH (subject:Hospital)<-[:subject|object]-(claim:Statement)-[:source]->(document:Document)
WHERE claim.quote CONTAINS '等'
WITH subject, claim, document
UNWIND ['三级甲等', '三级乙等', '三级丙等', '二级甲等', '二级乙等', '二级丙等', '一级甲等'] AS grade
WITH subject, claim, document, grade
WHERE claim.quote CONTAINS grade
  AND any(name IN [subject.name] + coalesce(subject.aliases, [])
    WHERE claim.quote CONTAINS (name + '（' + grade) OR claim.quote CONTAINS (name + '是' + grade)
      OR claim.quote CONTAINS (name + '为' + grade) OR claim.quote CONTAINS (grade + '医院' + name)
      OR claim.quote CONTAINS (name + '晋升' + grade))
WITH subject, collect(DISTINCT grade) AS grades, collect(DISTINCT document.id) AS documents,
     collect(DISTINCT claim) AS evidence
WHERE size(grades) > 1 AND size(documents) > 1
RETURN subject, grades, evidence
