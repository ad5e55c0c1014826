// code: programs.part-cycle
// severity: error
// title.zh: 项目互为上级
// title.en: Initiatives that are parts of each other
// message.zh: “{subject}”经由partOf成为自身的一部分
// message.en: “{subject}” is part of itself by way of others

MATCH path = (subject)-[:partOf*1..6]->(subject)
RETURN subject, head(collect(path)) AS evidence
