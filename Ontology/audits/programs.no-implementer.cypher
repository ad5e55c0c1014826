// code: programs.no-implementer
// severity: info
// title.zh: 没有实施单位的项目
// title.en: Initiative without an implementer
// message.zh: 没有写明“{subject}”由谁实施
// message.en: nobody is said to implement “{subject}”

MATCH (subject:Program)
WHERE NOT (subject)<-[:implements]-()
OPTIONAL MATCH (subject)<-[evidence:leads]-()
RETURN subject, collect(evidence) AS evidence
