// code: dates.future
// severity: error
// title.zh: 起始日期晚于报道日期
// title.en: Start after the report
// message.zh: {reported}的文件称{person}于{since}起任职，日期在后
// message.en: a report of {reported} has {person} in place since {since}, which is later

MATCH (claim:Statement)-[:subject]->(person), (claim)-[:object]->(subject)
WHERE claim.predicate IN ['holdsPost', 'leads'] AND claim.since IS NOT NULL AND claim.reported IS NOT NULL
  AND NOT 'designate' IN claim.flags
  AND left(claim.since, size(claim.reported)) > left(claim.reported, size(claim.since))
RETURN subject, claim.id AS key, person, claim.since AS since, claim.reported AS reported,
       claim AS evidence
