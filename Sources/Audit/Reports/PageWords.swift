internal import OntologyModel

/// The fixed words of the report page.
struct PageWords {
  let language: Language

  private func word(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  var tag: String { word("zh-CN", "en") }
  var title: String { word("医改牵头关系审计报告", "Audit of who leads which initiative") }
  var findings: String { word("审计发现", "Findings") }
  var register: String { word("牵头登记表", "Leadership register") }
  var skipped: String { word("未能运行的检查", "Checks that were not run") }
  var summary: String { word("概要", "Summary") }
  var filter: String { word("筛选", "Filter") }
  var filterHint: String { word("输入名称、文件或原句中的字", "Words of a name, a file or a quote") }
  var severity: String { word("级别", "Severity") }
  var allSeverities: String { word("全部级别", "All severities") }
  var check: String { word("检查", "Check") }
  var subject: String { word("对象", "Subject") }
  var message: String { word("说明", "What was found") }
  var evidence: String { word("原句", "Quotes") }
  var noEvidence: String { word("没有原句：缺的正是记载", "No quote: what is missing is the record itself") }
  var initiative: String { word("项目", "Initiative") }
  var leader: String { word("牵头者", "Leader") }
  var role: String { word("角色", "Role") }
  var posts: String { word("当时职务", "Posts at that time") }
  var places: String { word("地区", "Place") }
  var period: String { word("起止", "Period") }
  var sources: String { word("来源数", "Sources") }
  var confidence: String { word("置信度", "Confidence") }
  var basis: String { word("依据", "Basis") }
  var stated: String { word("原文写明", "stated") }
  var number: String { word("数量", "Number") }
  var asOf: String { word("截至", "As of") }
  var nothing: String { word("没有发现问题。", "Nothing was found.") }
  var noRegister: String { word("没有牵头关系。", "No leadership was read.") }
  var sortHint: String { word("点击列名排序", "Choose a column's name to sort by it") }
  var skipLink: String { word("跳到审计发现", "Skip to the findings") }
  var openSource: String { word("打开原文", "open the source") }
  var shown: String { word("显示", "shown") }
  var known: String { word("已在基线中", "in the baseline") }

  var checks: String { word("各项检查的结果", "What each check found") }

  func withoutFindings(_ count: Int) -> String {
    word("另有 \(count) 项检查没有发现问题", "\(count) more checks found nothing")
  }

  var checkTitle: String { word("检查内容", "What is checked") }

  func cut(_ count: Int, _ limit: Int) -> String {
    word(
      "共 \(count) 行，此处只列前 \(limit) 行；其余请看 CSV 或 JSON 报告。",
      "The first \(limit) of \(count) rows; the CSV and JSON reports hold all.")
  }

  func inferred(through name: String) -> String {
    word("由“\(name)”推出", "inferred through \(name)")
  }

  /// From when till when; a blank side is open.
  func period(_ start: String?, _ end: String?, isInferred: Bool) -> String {
    guard start != nil || end != nil else { return "" }
    let span = "\(start ?? "")–\(end ?? "")"
    return isInferred ? span + word("（推算）", " (inferred)") : span
  }

  func counted(_ count: Int, _ severity: Severity) -> String {
    "\(severity.label(language)) \(count)"
  }
}
