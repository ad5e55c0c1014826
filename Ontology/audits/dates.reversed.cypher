// code: dates.reversed
// severity: error
// title.zh: 结束早于开始
// title.en: End before start
// message.zh: {person}在{subject}的任期结束（{until}）早于开始（{since}）
// message.en: the term of {person} at {subject} ends ({until}) before it begins ({since})

MATCH (claim:Statement)-[:subject]->(person), (claim)-[:object]->(subject)
WHERE claim.since IS NOT NULL AND claim.until IS NOT NULL
  AND left(claim.until, size(claim.since)) < left(claim.since, size(claim.until))
RETURN subject, claim.id AS key, person, claim.since AS since, claim.until AS until,
       claim AS evidence
