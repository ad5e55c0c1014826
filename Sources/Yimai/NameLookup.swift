public import KnowledgeGraph

/// Finds the entities that a user's words name.
public struct NameLookup: Sendable {
  private let graph: Graph

  /// Looks names up in a graph.
  public init(_ graph: Graph) { self.graph = graph }

  /// The entities of exactly that id, name or alias, in the graph's order.
  ///
  /// White space in the words does not count: 徐 晶 finds 徐晶.
  ///
  /// - Complexity: O(n) in entities and aliases.
  public func exact(_ words: String) -> [Entity] {
    let wanted = NameLookup.folded(words)
    guard !wanted.isEmpty else { return [] }
    return graph.entities.filter { entity in
      entity.id.text == wanted || NameLookup.names(of: entity).contains { $0 == wanted }
    }
  }

  /// The entities with a name or alias that holds the words, in the graph's order.
  ///
  /// - Complexity: O(n) in the length of all names and aliases.
  public func containing(_ words: String) -> [Entity] {
    let wanted = NameLookup.folded(words)
    guard !wanted.isEmpty else { return [] }
    return graph.entities.filter { NameLookup.matches($0, wanted) }
  }

  /// The exact matches or, where there are none, those that hold the words.
  public func find(_ words: String) -> [Entity] {
    let exact = exact(words)
    return exact.isEmpty ? containing(words) : exact
  }

  private static func matches(_ entity: Entity, _ wanted: String) -> Bool {
    names(of: entity).contains { $0.contains(wanted) }
  }

  private static func names(of entity: Entity) -> [String] {
    ([entity.name] + entity.aliases).map(folded)
  }

  /// Without white space, in the case of ASCII letters that names are compared in.
  private static func folded(_ words: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in words.unicodeScalars where !scalar.properties.isWhitespace {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(folded)
  }
}
