internal import OntologyModel

/// Finds nodes by name, each name once, and notes where only an alias was found.
final class NameLookup {
  private let runtime: Runtime
  private var known: [String: Set<NodeID>?] = [:]

  init(_ runtime: Runtime) { self.runtime = runtime }

  /// The nodes of a name; nil where the graph has no index of names.
  func find(_ text: String) -> Set<NodeID>? {
    if let found = known[text] { return found }
    let found = NameLookup.nodes(text, runtime).map { Set($0) }
    known[text] = .some(found)
    return found
  }

  static func nodes(_ text: String, _ runtime: Runtime) -> [NodeID]? {
    guard let found = runtime.graph.nodes(named: text) else { return nil }
    if found.areByAlias, !found.nodes.isEmpty {
      let key = runtime.graph.propertyKeyID("name")
      let names = found.nodes.prefix(3).compactMap { node -> String? in
        guard let key, case .string(let name) = runtime.graph.property(key, ofNode: node) else {
          return nil
        }
        return name
      }
      let more = found.nodes.count > 3
      runtime.note(
        Wording(
          "“\(text)”是别名，指\(names.joined(separator: "、"))\(more ? "等 \(found.nodes.count) 个" : "")",
          "'\(text)' is an alias of \(names.joined(separator: ", "))"
            + (more ? " and \(found.nodes.count - 3) more" : "")))
    }
    return found.nodes
  }
}
