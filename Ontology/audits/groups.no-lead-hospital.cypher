// code: groups.no-lead-hospital
// severity: warning
// title.zh: 没有牵头医院的医疗集团
// title.en: Medical group without a lead hospital
// message.zh: 没有写明{subject}的牵头医院
// message.en: no lead hospital of {subject} is stated

MATCH (subject:MedicalGroup)
WHERE NOT (subject)<-[:leads|manages]-(:Hospital)
OPTIONAL MATCH (subject)<-[evidence:memberOf]-()
RETURN subject, collect(evidence) AS evidence
