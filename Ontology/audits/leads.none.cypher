// code: leads.none
// severity: warning
// title.zh: 没有负责人的项目
// title.en: Initiative without a leader
// message.zh: 没有写明“{subject}”由谁负责
// message.en: nobody is said to lead “{subject}”

MATCH (subject:Program)
WHERE NOT (subject)<-[:leads|presents]-()
OPTIONAL MATCH (subject)<-[evidence:implements]-()
RETURN subject, collect(evidence) AS evidence
