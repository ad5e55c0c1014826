public import KnowledgeGraph
public import OntologyModel

/// The report of an audit in Markdown: what was found, check by check, each with its quotes.
///
/// Source: CommonMark 0.31.
public struct AuditMarkdown {
  private let run: AuditRun
  private let words: PageWords
  private let baseline: Baseline?
  private let graph: Graph
  private let counts: String

  /// Makes a report.
  public init(_ graph: Graph, run: AuditRun, language: Language, baseline: Baseline? = nil) {
    self.run = run
    self.baseline = baseline
    words = PageWords(language: language)
    self.graph = graph
    counts = AuditPage.facts(graph, run, words)
  }

  /// The report.
  public var text: String {
    var text = "# \(words.title)\n\n\(AuditMarkdown.escaped(counts))\n"
    let found = Dictionary(grouping: run.findings, by: \.code)
    text += "\n## \(words.findings)\n"
    if run.findings.isEmpty { text += "\n\(words.nothing)\n" }
    for rule in run.rules.sorted(by: { ($1.severity, $0.code) < ($0.severity, $1.code) }) {
      guard let findings = found[rule.code] else { continue }
      let title = AuditMarkdown.escaped(rule.title.text(words.language))
      text += "\n### \(title) (\(findings.count))\n\n"
      text += "`\(rule.code)` · \(rule.severity.label(words.language))\n\n"
      for finding in findings { text += item(finding) }
    }
    if !run.skipped.isEmpty {
      text += "\n## \(words.skipped)\n\n"
      for rule in run.skipped {
        text += "- \(AuditMarkdown.escaped(rule.reason.text(words.language)))\n"
      }
    }
    return text
  }

  private func item(_ finding: Finding) -> String {
    let note = baseline?.contains(finding) == true ? " (\(words.known))" : ""
    var text = "- \(AuditMarkdown.escaped(finding.message.text(words.language)))\(note)\n"
    for statement in finding.evidence {
      let evidence = statement.evidence
      let name = graph.documentName(of: evidence)
      text += "  > \(AuditMarkdown.escaped(evidence.quote)) — "
      text += "\(AuditMarkdown.escaped(name)) \(evidence.characters.lowerBound)–"
      text += "\(evidence.characters.upperBound)\n  >\n"
    }
    return text
  }

  /// One line in which nothing is taken for markup.
  public static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": text += "\\" + String(scalar)
      case "<": text += "&lt;"
      case "&": text += "&amp;"
      case "\u{0}"..." ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        if !text.hasSuffix(" ") { text += " " }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
