public import Cypher

/// Writes expected and actual values in one form, so that equal values give equal texts.
///
/// Labels and properties are sorted; temporal values are their text between quotes, as the suite
/// writes them.
public struct CanonicalText {
  /// Whether lists with the same elements in another order are the same.
  public let ignoresListOrder: Bool
  private let graph: any PropertyGraph

  /// Takes the graph that actual values come from.
  public init(graph: any PropertyGraph, ignoresListOrder: Bool) {
    self.graph = graph
    self.ignoresListOrder = ignoresListOrder
  }

  /// An expected value.
  public func text(_ expected: ExpectedValue) -> String {
    switch expected {
    case .null: return "null"
    case .boolean(let truth): return truth ? "true" : "false"
    case .integer(let number): return String(number)
    case .float(let number): return float(number)
    case .string(let text): return quoted(text)
    case .list(let items): return list(items.map(text))
    case .map(let entries): return map(entries.map { ($0.0, text($0.1)) })
    case .node(let labels, let properties):
      return node(labels, properties.map { ($0.0, text($0.1)) })
    case .relationship(let type, let properties):
      return relationship(type, properties.map { ($0.0, text($0.1)) })
    case .path(let parts):
      return path(parts.map { (text($0.part), $0.isBackward) })
    }
  }

  /// An actual value.
  public func text(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let truth): return truth ? "true" : "false"
    case .integer(let number): return String(number)
    case .float(let number): return float(number)
    case .string(let text): return quoted(text)
    case .list(let items): return list(items.map(text))
    case .map(let map): return self.map(map.entries.map { ($0.key, text($0.value)) })
    case .node(let node): return text(node: node.id)
    case .relationship(let relationship): return text(relationship: relationship.id)
    case .path(let path): return text(path)
    case .date(let value): return quoted(value.description)
    case .time(let value): return quoted(value.description)
    case .localTime(let value): return quoted(value.description)
    case .dateTime(let value): return quoted(value.description)
    case .localDateTime(let value): return quoted(value.description)
    case .duration(let value): return quoted(value.description)
    }
  }

  private func text(node id: NodeID) -> String {
    let labels = graph.labels(of: id).map { graph.labelNames[Int($0)] }
    let properties = graph.propertyKeys(ofNode: id).map { key in
      (graph.propertyKeyNames[Int(key)], text(graph.property(key, ofNode: id)))
    }
    return node(labels, properties)
  }

  private func text(relationship id: RelationshipID) -> String {
    let properties = graph.propertyKeys(ofRelationship: id).map { key in
      (graph.propertyKeyNames[Int(key)], text(graph.property(key, ofRelationship: id)))
    }
    return relationship(graph.relationshipTypeNames[Int(graph.type(of: id))], properties)
  }

  private func text(_ walk: PathValue) -> String {
    var parts: [(String, Bool)] = []
    for (index, node) in walk.nodes.enumerated() {
      parts.append((text(node: node), false))
      guard index < walk.relationships.count else { continue }
      let relationship = walk.relationships[index]
      let ends = graph.ends(of: relationship)
      parts.append((text(relationship: relationship), ends.start != node))
    }
    return path(parts)
  }

  private func float(_ number: Double) -> String {
    // Minus zero and zero are the same to the suite.
    number == 0 ? "0.0" : number.isNaN ? "NaN" : number.description
  }

  private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "\\'") + "'" }

  private func list(_ items: [String]) -> String {
    "[" + (ignoresListOrder ? items.sorted() : items).joined(separator: ", ") + "]"
  }

  private func map(_ entries: [(String, String)]) -> String {
    let sorted = entries.sorted { $0.0 < $1.0 }
    return "{" + sorted.map { $0.0 + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  private func node(_ labels: [String], _ properties: [(String, String)]) -> String {
    "(" + labels.sorted().map { ":" + $0 }.joined() + " " + map(properties) + ")"
  }

  private func relationship(_ type: String, _ properties: [(String, String)]) -> String {
    "[:" + type + " " + map(properties) + "]"
  }

  private func path(_ parts: [(String, Bool)]) -> String {
    "<" + parts.map { $0.1 ? "<-" + $0.0 + "-" : $0.0 }.joined(separator: "-") + ">"
  }
}
