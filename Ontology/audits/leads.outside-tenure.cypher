// code: leads.outside-tenure
// severity: error
// title.zh: 任期之外的负责人
// title.en: Leader outside the term of office
// message.zh: {leader}{since}起负责“{subject}”，但其{body}{role}一职{until}已结束
// message.en: {leader} leads “{subject}” from {since}, but the post as {role} of {body} ended {until}

// A leader may hold another post by then: only when every dated post has ended is it a finding.
MATCH (subject)<-[lead:leads]-(leader:Person)-[post:holdsPost]->(body)
WITH subject, lead, leader, coalesce(lead.since, lead.firstReported) AS since, post, body
WITH subject, lead, leader, since, collect(post) AS posts, collect({post: post, body: body}) AS held
WHERE since IS NOT NULL
  AND all(post IN posts WHERE post.until IS NOT NULL AND left(post.until, size(since)) < left(since, size(post.until)))
WITH subject, lead, leader, since, head(held) AS last
WITH subject, lead, leader, since, last.post AS post, last.body AS body
RETURN subject, leader.id AS key, leader, since, body, post.role AS role, post.until AS until,
       [lead, post] AS evidence
