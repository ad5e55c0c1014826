internal import Audit
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The report of an audit as a log for viewers of static analysis.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0.
struct SARIFLog {
  private let audit: AuditOutcome
  private let language: Language
  private let context: EvidenceContext.Lookup

  /// - Parameter context: finds the line on which a quote stands.
  init(
    _ audit: AuditOutcome, language: Language,
    context: @escaping EvidenceContext.Lookup = { _ in nil }
  ) {
    self.audit = audit
    self.language = language
    self.context = context
  }

  var json: JSONValue {
    .object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
      ("version", "2.1.0"),
      ("runs", .array([run])),
    ])
  }

  private var run: JSONValue {
    let rules = Dictionary(
      audit.run.rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { $1 })
    return .object([
      (
        "tool",
        .object([
          (
            "driver",
            .object([
              ("name", "Yimai"), ("version", .string(YimaiVersion.current)),
              ("language", .string(language == .chinese ? "zh-CN" : "en")),
              ("rules", .array(audit.run.rules.map(rule))),
            ])
          )
        ])
      ),
      (
        "invocations",
        .array([
          .object([
            ("executionSuccessful", .verbatim(audit.run.skipped.isEmpty ? "true" : "false")),
            ("toolExecutionNotifications", .array(audit.run.skipped.map(notification))),
          ])
        ])
      ),
      ("columnKind", "unicodeCodePoints"),
      ("results", .array(audit.run.findings.map { result($0, rules) })),
    ])
  }

  private func rule(_ rule: AuditRule) -> JSONValue {
    .object([
      ("id", .string(rule.code)),
      ("shortDescription", SARIFLog.message(rule.title.text(language))),
      (
        "defaultConfiguration",
        .object([("level", .string(SARIFLog.level(rule.severity)))])
      ),
    ])
  }

  private func notification(_ skipped: SkippedRule) -> JSONValue {
    .object([
      ("level", "error"), ("message", SARIFLog.message(skipped.reason.text(language))),
    ])
  }

  private func result(_ finding: Finding, _ rules: [String: Int]) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("ruleId", .string(finding.code)), ("ruleIndex", .integer(rules[finding.code] ?? -1)),
      ("level", .string(SARIFLog.level(finding.severity))),
      ("message", SARIFLog.message(finding.message.text(language))),
      ("partialFingerprints", .object([("yimai/v1", .string(finding.fingerprint))])),
    ]
    if let baseline = audit.baseline {
      let state: JSONValue = baseline.contains(finding) ? "unchanged" : "new"
      members.append(("baselineState", state))
    }
    let logical = JSONValue.array([
      .object([
        ("name", .string(finding.subject.name)),
        ("fullyQualifiedName", .string(finding.subject.id)),
        ("kind", .string(finding.subject.type)),
      ])
    ])
    let places = finding.evidence.map { location($0.evidence) }
    guard case .object(var first) = places.first ?? .object([]) else { return .object(members) }
    first.append(("logicalLocations", logical))
    members.append(("locations", .array([.object(first)])))
    if places.count > 1 { members.append(("relatedLocations", .array(Array(places.dropFirst())))) }
    return .object(members)
  }

  private func location(_ evidence: Evidence) -> JSONValue {
    let name = audit.graph.documentName(of: evidence)
    var region: [(String, JSONValue)] = []
    if let line = context(evidence)?.line { region.append(("startLine", .integer(line))) }
    region += [
      ("charOffset", .integer(evidence.characters.lowerBound)),
      ("charLength", .integer(evidence.characters.count)),
      ("snippet", SARIFLog.message(evidence.quote)),
    ]
    return .object([
      (
        "physicalLocation",
        .object([
          (
            "artifactLocation",
            .object([
              ("uri", .string(PercentEncoding.encoded(name, keeping: "/"))),
              ("uriBaseId", "SOURCES"),
            ])
          ), ("region", .object(region)),
        ])
      )
    ])
  }

  private static func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .info: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
