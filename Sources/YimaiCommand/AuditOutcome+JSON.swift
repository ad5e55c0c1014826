internal import Audit
internal import KnowledgeGraph
internal import OntologyModel

extension AuditOutcome {
  /// All of the report, both languages in each message.
  var json: JSONValue {
    var found: [String: Int] = [:]
    for finding in run.findings { found[finding.code, default: 0] += 1 }
    return .object([
      ("asOf", JSONValue(run.asOf?.iso)),
      ("checks", .array(run.rules.map { AuditOutcome.json($0, found: found[$0.code] ?? 0) })),
      (
        "skipped",
        .array(
          run.skipped.map {
            .object([("name", .string($0.name)), ("reason", AuditOutcome.json($0.reason))])
          })
      ),
      ("findings", .array(run.findings.map { json($0) })),
    ])
  }

  private static func json(_ rule: AuditRule, found: Int) -> JSONValue {
    .object([
      ("code", .string(rule.code)), ("severity", .string(rule.severity.rawValue)),
      ("title", json(rule.title)), ("file", .string(rule.file)), ("found", .integer(found)),
    ])
  }

  private static func json(_ wording: Wording) -> JSONValue {
    .object([("zh", .string(wording.chinese)), ("en", .string(wording.english))])
  }

  private func json(_ finding: Finding) -> JSONValue {
    .object([
      ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
      (
        "subject",
        .object([
          ("id", .string(finding.subject.id)), ("name", .string(finding.subject.name)),
          ("type", .string(finding.subject.type)),
        ])
      ),
      ("message", AuditOutcome.json(finding.message)),
      ("known", .verbatim(baseline?.contains(finding) == true ? "true" : "false")),
      ("fingerprint", .string(finding.fingerprint)),
      (
        "evidence",
        .array(finding.evidence.map { AuditOutcome.json($0, in: graph) })
      ),
    ])
  }

  static func json(_ statement: Statement, in graph: Graph) -> JSONValue {
    let evidence = statement.evidence
    return .object([
      ("statement", .string(statement.id.text)),
      ("document", .string(graph.documentName(of: evidence))),
      ("start", .integer(evidence.characters.lowerBound)),
      ("end", .integer(evidence.characters.upperBound)),
      ("byteStart", .integer(evidence.bytes.lowerBound)),
      ("byteEnd", .integer(evidence.bytes.upperBound)),
      ("quote", .string(evidence.quote)),
    ])
  }
}
