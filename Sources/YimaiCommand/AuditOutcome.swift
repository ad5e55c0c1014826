internal import Audit
internal import KnowledgeGraph
internal import OntologyModel

/// What an audit has to report: the findings, those known before marked.
struct AuditOutcome {
  let graph: Graph
  let run: AuditRun
  let baseline: Baseline?

  /// The findings that the baseline does not hold.
  var newFindings: [Finding] {
    run.findings.filter { baseline?.contains($0) != true }
  }

  /// One line: how many checks, how many findings of which severity.
  var summary: Wording {
    let counts = Severity.allCases.reversed().map { severity in
      (severity, newFindings.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    let known = run.findings.count - newFindings.count
    var chinese = "\(run.rules.count) 项检查："
    var english = counted(run.rules.count, "check") + ": "
    if counts.isEmpty {
      chinese += "没有\(known > 0 ? "新的" : "")发现"
      english += "\(known > 0 ? "no new" : "no") findings"
    } else {
      chinese += counts.map { "\($0.0.label(.chinese)) \($0.1)" }.joined(separator: "，")
      english += counts.map { "\($0.1) \($0.0.label(.english))" }.joined(separator: ", ")
    }
    if known > 0 {
      chinese += "（基线中另有 \(known) 条）"
      english += " (\(known) more in the baseline)"
    }
    return Wording(chinese, english)
  }

  /// The rows for a terminal: one a finding, with its first quote.
  func report(_ language: Language) -> Report {
    let titles =
      language == .chinese
      ? ["级别", "检查", "说明", "来源", "原句"]
      : ["Severity", "Check", "What was found", "Sources", "Quote"]
    return Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: newFindings.map { finding in
        Report.Row(
          cells: [
            finding.severity.label(language), finding.code, finding.message.text(language),
            sources(of: finding).joined(separator: ", "),
            finding.evidence.first.map { Quote.oneLine($0.evidence.quote) } ?? "",
          ], json: .null)
      })
  }

  /// The rows for a spreadsheet: one a finding, with everything that is known of it.
  func csvReport(_ language: Language) -> Report {
    let titles =
      language == .chinese
      ? [
        "级别", "检查", "检查内容", "对象", "对象标识", "类型", "说明", "来源数", "来源", "原句", "已知", "指纹",
      ]
      : [
        "Severity", "Check", "What is checked", "Subject", "Subject id", "Type", "What was found",
        "Number of sources", "Sources", "Quotes", "Known", "Fingerprint",
      ]
    let checks = Dictionary(
      run.rules.map { ($0.code, $0.title.text(language)) }, uniquingKeysWith: { $1 })
    return Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: run.findings.map { finding in
        let sources = sources(of: finding)
        return Report.Row(
          cells: [
            finding.severity.label(language), finding.code, checks[finding.code] ?? "",
            finding.subject.name, finding.subject.id, finding.subject.type,
            finding.message.text(language), "\(sources.count)", sources.joined(separator: "; "),
            finding.evidence.map { Quote.oneLine($0.evidence.quote) }.joined(separator: " | "),
            baseline?.contains(finding) == true ? "1" : "0", finding.fingerprint,
          ], json: .null)
      })
  }

  /// The names of the documents behind a finding, each once, sorted.
  private func sources(of finding: Finding) -> [String] {
    Set(finding.evidence.map { graph.documentName(of: $0.evidence) }).sorted()
  }
}
