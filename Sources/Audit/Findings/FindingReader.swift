internal import Cypher
internal import KnowledgeGraph
internal import OntologyModel

/// Turns a row of a check's query into a finding.
struct FindingReader {
  let rule: AuditRule
  let graph: AuditGraph
  let columns: [String]

  func finding(_ row: [Value]) throws(CypherError) -> Finding {
    guard let subject = node(column("subject", of: row)).flatMap(subject) else {
      throw .runtime(
        .typeError, "InvalidSubject", "查询没有返回节点列 subject", "the query returns no node as 'subject'")
    }
    let key = column("key", of: row).map { text($0, .english) }
    let fingerprint = [rule.code, subject.id, key].compactMap { $0 }.joined(separator: "|")
    let evidence = column("evidence", of: row).map(statements) ?? []
    return Finding(
      code: rule.code, severity: rule.severity, subject: subject,
      message: Wording(
        filled(rule.message.chinese, row, .chinese), filled(rule.message.english, row, .english)),
      evidence: Set(evidence).sorted { ($0.evidence, $0.id) < ($1.evidence, $1.id) },
      fingerprint: fingerprint)
  }

  private func column(_ name: String, of row: [Value]) -> Value? {
    guard let place = columns.firstIndex(of: name), row.indices.contains(place) else { return nil }
    return row[place].isNull ? nil : row[place]
  }

  private func node(_ value: Value?) -> NodeID? {
    guard case .node(let node) = value else { return nil }
    return node.id
  }

  private func subject(_ node: NodeID) -> Finding.Subject? {
    if let entity = graph.entity(node) {
      return .init(id: entity.id.text, name: entity.name, type: entity.type.name)
    }
    if let document = graph.document(node) {
      return .init(id: document.id.text, name: document.name, type: "Document")
    }
    return graph.claim(node).map { claim in
      .init(
        id: claim.statement.id.text, name: claim.statement.evidence.quote, type: claim.label.name)
    }
  }

  /// The statements of relationships and claims, at any depth of lists.
  private func statements(_ value: Value) -> [Statement] {
    switch value {
    case .list(let values): values.flatMap(statements)
    case .relationship(let relationship):
      graph.edge(relationship.id).map { Array(graph.graph.statements(of: $0)) } ?? []
    case .node(let node): graph.claim(node.id).map { [$0.statement] } ?? []
    case .path(let path):
      path.relationships.flatMap { relationship in
        graph.edge(relationship).map { Array(graph.graph.statements(of: $0)) } ?? []
      }
    default: []
    }
  }

  /// The message with its `{columns}` filled in; quotation marks inside quotation marks are single.
  private func filled(_ message: String, _ row: [Value], _ language: Language) -> String {
    var result = ""
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      let words = column(name, of: row).map { text($0, language) } ?? "—"
      rest = rest[rest.index(after: close)...]
      let isQuoted = result.last == "“" && rest.first == "”"
      result += isQuoted ? String(words.map(FindingReader.inner)) : words
    }
    return result + rest
  }

  private static func inner(_ character: Character) -> Character {
    switch character {
    case "“": "‘"
    case "”": "’"
    default: character
    }
  }

  private func text(_ value: Value, _ language: Language) -> String {
    switch value {
    case .null: "—"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let number): "\(number)"
    case .float(let number): "\(number)"
    case .string(let text): text
    case .list(let values):
      values.map { text($0, language) }.joined(separator: language == .chinese ? "、" : ", ")
    case .node(let node): subject(node.id)?.name ?? "—"
    case .relationship(let relationship):
      graph.edge(relationship.id).map { $0.role ?? $0.predicate.label(language) } ?? "—"
    default: ValueText(graph: graph).cypher(value)
    }
  }
}
