// code: places.missing
// severity: info
// title.zh: 没有所在地的医院
// title.en: Hospital without a place
// message.zh: 没有写明{subject}在哪里
// message.en: nothing says where {subject} is

MATCH (subject:Hospital)
WHERE NOT (subject)-[:locatedIn]->()
RETURN subject
