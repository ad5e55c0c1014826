// code: sources.undated
// severity: info
// title.zh: 没有日期的文件
// title.en: Document without a date
// message.zh: {subject}没有日期，任期和时效无法核对
// message.en: {subject} bears no date, so terms and ages cannot be checked

MATCH (subject:Document)
WHERE subject.date IS NULL
RETURN subject
