// code: sources.low-confidence
// severity: info
// title.zh: 可信度低的陈述
// title.en: Statement of low confidence
// message.zh: 可信度{confidence}，低于{bound}
// message.en: confidence {confidence}, below {bound}
// parameter.limit: 0.6

MATCH (subject:Statement)
WHERE subject.confidence < $limit AND subject.predicate IN ['leads', 'holdsPost']
RETURN subject, subject.confidence AS confidence, $limit AS bound, subject AS evidence
