public import KnowledgeGraph
public import Linking
internal import OntologyModel

/// Finds the words by which a decision names an entity for good, and what such words mean.
public struct ReferenceLookup: Sendable {
  private let graph: Graph
  private let names: [String: [Entity]]

  /// Looks references up in a graph.
  ///
  /// - Complexity: O(n) in entities.
  public init(_ graph: Graph) {
    self.graph = graph
    names = Dictionary(grouping: graph.entities, by: \.name)
  }

  /// How a decision names an entity so that it is found again when other documents come.
  ///
  /// A person is named with a body of a post or, without one, with a document; anything else by its
  /// name where no other entity bears it, else by its id.
  public func reference(to entity: Entity) -> DecisionReference {
    if entity.type.isKind(of: .person) {
      if let anchor = anchors(of: entity).first {
        return DecisionReference(name: entity.name, anchor: anchor)
      }
      return DecisionReference(name: entity.id.text)
    }
    return names[entity.name]?.count == 1
      ? DecisionReference(name: entity.name) : DecisionReference(name: entity.id.text)
  }

  /// The entities that a user's words may mean: by id, by `NAME@ANCHOR`, or by name or alias.
  public func find(_ words: String) -> [Entity] {
    guard let reference = DecisionReference(text: words), let anchor = reference.anchor else {
      return NameLookup(graph).exact(words)
    }
    return (names[reference.name] ?? []).filter { entity in
      anchors(of: entity).contains(anchor) || entity.attribute("anchor") == anchor
    }
  }

  /// The bodies of a person's posts, else the documents that name the entity; sorted.
  private func anchors(of entity: Entity) -> [String] {
    guard let node = graph.index(of: entity.id) else { return [] }
    let bodies = graph.edges(from: node).filter {
      ($0.predicate == .holdsPost || $0.predicate == .leads)
        && graph[$0.object].type.isKind(of: .organization)
    }.map { graph[$0.object].name }
    let documents = Set(entity.mentions.map(\.document)).compactMap { graph.document($0)?.name }
    return bodies.isEmpty ? documents.sorted() : Set(bodies).sorted()
  }
}
