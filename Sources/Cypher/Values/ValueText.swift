/// Writes values as text of the language and as JSON, with what the graph says of nodes and
/// relationships.
public struct ValueText: Sendable {
  private let graph: any PropertyGraph
  /// Values nested deeper than this are written as `…`, so that no value can exhaust the stack.
  private static let deepest = 200

  /// Takes the graph that the values come from.
  public init(graph: any PropertyGraph) { self.graph = graph }

  /// A value as the language writes it: `'text'`, `{name: 1}`, `(:Label {name: 'x'})`.
  public func cypher(_ value: Value) -> String { cypher(value, depth: 0) }

  /// A value as JSON (RFC 8259), in one line.
  ///
  /// A node is an object with `id`, `labels` and `properties`, a relationship one with `id`, `type`,
  /// `start`, `end` and `properties`, a path one with `nodes` and `relationships`; temporal values
  /// are their ISO 8601 text, and numbers that JSON lacks (`NaN`, `Infinity`) are strings.
  public func json(_ value: Value) -> String { json(value, depth: 0) }

  /// A floating-point number as the language writes it, always with a point or an exponent.
  static func float(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return number.description
  }

  private func cypher(_ value: Value, depth: Int) -> String {
    guard depth < Self.deepest else { return "…" }
    switch value {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let number): return String(number)
    case .float(let number): return Self.float(number)
    case .string(let text): return Self.quoted(text)
    case .list(let values):
      return "[" + values.map { cypher($0, depth: depth + 1) }.joined(separator: ", ") + "]"
    case .map(let map): return cypher(map.entries, depth: depth)
    case .node(let node): return cypher(node: node.id, depth: depth)
    case .relationship(let relationship):
      return cypher(relationship: relationship.id, depth: depth)
    case .path(let path): return cypher(path: path, depth: depth)
    case .date, .time, .localTime, .dateTime, .localDateTime, .duration:
      return Self.quoted(value.temporalText ?? "")
    }
  }

  private func cypher(_ entries: [(key: String, value: Value)], depth: Int) -> String {
    let parts = entries.map { Self.name($0.key) + ": " + cypher($0.value, depth: depth + 1) }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private func cypher(node: NodeID, depth: Int) -> String {
    let labels = labelNames(node).map { ":" + Self.name($0) }.joined()
    let entries = properties(node: node)
    let text = entries.isEmpty ? "" : cypher(entries, depth: depth)
    return "(" + labels + (labels.isEmpty || text.isEmpty ? "" : " ") + text + ")"
  }

  private func cypher(relationship: RelationshipID, depth: Int) -> String {
    let entries = properties(relationship: relationship)
    let text = entries.isEmpty ? "" : " " + cypher(entries, depth: depth)
    return "[:" + Self.name(typeName(relationship)) + text + "]"
  }

  private func cypher(path: PathValue, depth: Int) -> String {
    var text = "<"
    for (index, node) in path.nodes.enumerated() {
      text += cypher(node: node, depth: depth + 1)
      guard index < path.relationships.count else { continue }
      let relationship = path.relationships[index]
      let isForward = graph.ends(of: relationship).start == node
      text += isForward ? "-" : "<-"
      text += cypher(relationship: relationship, depth: depth + 1)
      text += isForward ? "->" : "-"
    }
    return text + ">"
  }

  private func json(_ value: Value, depth: Int) -> String {
    guard depth < Self.deepest else { return "\"…\"" }
    switch value {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let number): return String(number)
    case .float(let number):
      return number.isFinite ? number.description : "\"\(Self.float(number))\""
    case .string(let text): return Self.jsonQuoted(text)
    case .list(let values): return jsonList(values.map { json($0, depth: depth + 1) })
    case .map(let map): return json(map.entries, depth: depth)
    case .node(let node): return json(node: node.id, depth: depth)
    case .relationship(let relationship): return json(relationship: relationship.id, depth: depth)
    case .path(let path):
      let nodes = jsonList(path.nodes.map { json(node: $0, depth: depth + 1) })
      let steps = jsonList(path.relationships.map { json(relationship: $0, depth: depth + 1) })
      return "{\"nodes\": \(nodes), \"relationships\": \(steps)}"
    case .date, .time, .localTime, .dateTime, .localDateTime, .duration:
      return Self.jsonQuoted(value.temporalText ?? "")
    }
  }

  private func jsonList(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  private func json(_ entries: [(key: String, value: Value)], depth: Int) -> String {
    let parts = entries.map { Self.jsonQuoted($0.key) + ": " + json($0.value, depth: depth + 1) }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private func json(node: NodeID, depth: Int) -> String {
    let labels = jsonList(labelNames(node).map(Self.jsonQuoted))
    let entries = json(properties(node: node), depth: depth)
    return "{\"id\": \(node), \"labels\": \(labels), \"properties\": \(entries)}"
  }

  private func json(relationship: RelationshipID, depth: Int) -> String {
    let ends = graph.ends(of: relationship)
    let entries = json(properties(relationship: relationship), depth: depth)
    return "{\"id\": \(relationship), \"type\": \(Self.jsonQuoted(typeName(relationship))), "
      + "\"start\": \(ends.start), \"end\": \(ends.end), \"properties\": \(entries)}"
  }
}

extension ValueText {
  private func labelNames(_ node: NodeID) -> [String] {
    let names = graph.labelNames
    return graph.labels(of: node).compactMap {
      names.indices.contains(Int($0)) ? names[Int($0)] : nil
    }
  }

  private func typeName(_ relationship: RelationshipID) -> String {
    let names = graph.relationshipTypeNames
    let type = Int(graph.type(of: relationship))
    return names.indices.contains(type) ? names[type] : ""
  }

  private func properties(node: NodeID) -> [(key: String, value: Value)] {
    graph.named(graph.propertyKeys(ofNode: node)) { graph.property($0, ofNode: node) }
  }

  private func properties(relationship: RelationshipID) -> [(key: String, value: Value)] {
    graph.named(graph.propertyKeys(ofRelationship: relationship)) {
      graph.property($0, ofRelationship: relationship)
    }
  }

  /// A string between single quotes, with escapes of the language.
  static func quoted(_ text: String) -> String {
    var out = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": out += "\\'"
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "'"
  }

  /// A name, in backticks where it is no plain identifier.
  static func name(_ text: String) -> String {
    var isPlain = !text.isEmpty
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let properties = scalar.properties
      isPlain =
        isPlain && (properties.isIDContinue || scalar == "_")
        && (index > 0 || properties.isIDStart || scalar == "_")
    }
    if isPlain { return text }
    return "`" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "`" ? "``" : String($1) } + "`"
  }

  private static func jsonQuoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

extension PropertyGraph {
  /// Properties by name, in the order of their names.
  func named(
    _ keys: [PropertyKeyID], _ value: (PropertyKeyID) -> Value
  ) -> [(key: String, value: Value)] {
    let names = propertyKeyNames
    return keys.compactMap { key in
      names.indices.contains(Int(key)) ? (key: names[Int(key)], value: value(key)) : nil
    }.sorted { TextOrder.compare($0.key, $1.key) < 0 }
  }
}
