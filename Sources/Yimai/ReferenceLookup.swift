public import KnowledgeGraph
public import Linking
internal import OntologyModel

/// Finds the words by which a decision names an entity for good, and what such words mean.
public struct ReferenceLookup: Sendable {
  private let graph: Graph
  private let names: [String: [Entity]]
  /// What documents call the things to which decisions have given a name, where a decision says so.
  private let former: [String: String?]

  /// Looks references up in a graph.
  ///
  /// - Parameter decisions: those that the graph was linked with: references go by the names that
  ///   documents give, not by those that decisions give.
  /// - Complexity: O(n) in entities.
  public init(_ graph: Graph, decisions: [Decision] = []) {
    self.graph = graph
    names = Dictionary(grouping: graph.entities, by: \.name)
    var former: [String: String?] = [:]
    for case .rename(let old, let name) in decisions.map(\.matter) {
      let isID = graph.entity(EntityID(old.name)) != nil
      former[name] = former[name] == nil && !isID ? old.name : .some(nil)
    }
    self.former = former
  }

  /// How a decision names an entity so that it is found again when other documents come.
  ///
  /// A person is named with a body of a post or, without one, with a document; anything else by its
  /// name. Where that means another entity too, or where a decision gave the name, the id stands.
  public func reference(to entity: Entity) -> DecisionReference {
    let id = DecisionReference(name: entity.id.text)
    guard former[entity.name] == nil else { return id }
    guard entity.type.isKind(of: .person) else {
      return names[entity.name]?.count == 1 ? DecisionReference(name: entity.name) : id
    }
    let namesakes = (names[entity.name] ?? []).filter { $0.id != entity.id }
    let others = Set(namesakes.flatMap(anchors))
    return anchors(of: entity).first { !others.contains($0) }
      .map { DecisionReference(name: entity.name, anchor: $0) } ?? id
  }

  /// The user's own words for an entity where they choose an anchor that documents give, else
  /// ``reference(to:)``.
  public func reference(to entity: Entity, as words: String) -> DecisionReference {
    guard let own = DecisionReference(text: words), let anchor = own.anchor,
      former[anchor] == nil, former[own.name] == nil
    else { return reference(to: entity) }
    return own
  }

  /// The entities that a user's words may mean: by id, by `NAME@ANCHOR`, or by name or alias.
  public func find(_ words: String) -> [Entity] {
    guard let reference = DecisionReference(text: words), let anchor = reference.anchor else {
      return NameLookup(graph).exact(words)
    }
    let former = former[anchor] ?? anchor
    return (names[reference.name] ?? []).filter { entity in
      anchors(of: entity).contains(former ?? anchor) || entity.attribute("anchor") == anchor
    }
  }

  /// The bodies of a person's posts, else the documents that name the entity; sorted.
  private func anchors(of entity: Entity) -> [String] {
    guard let node = graph.index(of: entity.id) else { return [] }
    let bodies = graph.edges(from: node).filter {
      ($0.predicate == .holdsPost || $0.predicate == .leads)
        && graph[$0.object].type.isKind(of: .organization)
    }.compactMap { (edge) -> String? in
      let name = graph[edge.object].name
      return former[name] ?? name
    }
    let documents = Set(entity.mentions.map(\.document)).compactMap { graph.document($0)?.name }
    return bodies.isEmpty ? documents.sorted() : Set(bodies).sorted()
  }
}
