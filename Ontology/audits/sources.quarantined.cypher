// code: sources.quarantined
// severity: warning
// title.zh: 被隔离的陈述
// title.en: Quarantined statement
// message.zh: 与本体不符，没有进入图谱：{reason}
// message.en: not allowed by the ontology and kept out of the graph: {reason}

MATCH (subject:Quarantined)
RETURN subject, subject.reason AS reason, subject AS evidence
