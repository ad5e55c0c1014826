// code: leads.several-heads
// severity: warning
// title.zh: 负责人过多
// title.en: Too many heads at once
// message.zh: “{subject}”有{count}位正职负责人：{leaders}
// message.en: “{subject}” has {count} heads: {leaders}
// parameter.limit: 2

// Two heads (双组长) are an accepted arrangement.
MATCH (subject)<-[lead:leads]-(leader:Person)
WHERE lead.role IN ['组长', '总负责人', '负责人', '牵头人', '总指挥', '总召集人', '召集人', '主任'] AND lead.until IS NULL
WITH subject, collect(DISTINCT leader) AS heads, collect(lead) AS evidence
WHERE size(heads) > $limit
RETURN subject, size(heads) AS count, [head IN heads | head.name] AS leaders, evidence
