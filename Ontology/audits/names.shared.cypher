// code: names.shared
// severity: info
// title.zh: 同名的人
// title.en: Name shared by several people
// message.zh: {count}个人都叫“{subject}”：{anchors}
// message.en: {count} people are called “{subject}”: {anchors}

MATCH (person:Person)
WITH person.name AS name, collect(person) AS people
WHERE size(people) > 1
UNWIND people AS person
OPTIONAL MATCH (person)-[post:holdsPost]->(body)
WITH name, people, head(collect(body.name + coalesce(post.role, ''))) AS anchor, collect(post) AS posts
WITH name, people, collect(anchor) AS anchors, collect(posts) AS evidence
RETURN head(people) AS subject, name AS key, size(people) AS count, anchors, evidence
