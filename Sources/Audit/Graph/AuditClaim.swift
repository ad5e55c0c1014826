internal import Cypher
internal import KnowledgeGraph
internal import OntologyModel

/// A statement as a node of an audit graph.
struct AuditClaim: Sendable {
  let label: AuditGraph.Label
  let statement: Statement
  /// Why it is in quarantine; nil of any other.
  let reason: String?

  init(_ label: AuditGraph.Label, _ statement: Statement, reason: String? = nil) {
    self.label = label
    self.statement = statement
    self.reason = reason
  }
}

/// A property of documents and claims.
enum AuditProperty: String, CaseIterable {
  case id, name, title, publisher, date
  case predicate, role, since, until, inferred, modality, flags, reported, quote, rule, confidence
  case reason

  func value(of claim: AuditClaim) -> Value {
    let statement = claim.statement
    switch self {
    case .id: return .string(statement.id.text)
    case .predicate: return .string(statement.predicate.name)
    case .role: return .text(statement.role)
    case .since: return .text(statement.validTime?.start?.iso)
    case .until: return .text(statement.validTime?.end?.iso)
    case .inferred: return statement.validTime.map { .boolean($0.isInferred) } ?? .null
    case .modality: return .string(statement.modality.name)
    case .flags: return .list(statement.flags.flags.map { .string($0.name) })
    case .reported: return .text(statement.reported?.iso)
    case .quote: return .string(statement.evidence.quote)
    case .rule: return .string(statement.rule)
    case .confidence: return .float(statement.confidence)
    case .reason: return .text(claim.reason)
    case .name, .title, .publisher, .date: return .null
    }
  }

  func value(of document: SourceDocument) -> Value {
    switch self {
    case .id: .string(document.id.text)
    case .name: .string(document.name)
    case .title: .text(document.title)
    case .publisher: .text(document.publisher)
    case .date: .text(document.date?.iso)
    default: .null
    }
  }
}

extension Value {
  fileprivate static func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
}
