/// What a graph holds, so that two states can be compared.
struct GraphSnapshot {
  private let nodes: Set<UInt32>
  private let relationships: Set<UInt32>
  private let labels: Set<String>
  private let properties: Set<String>

  init(_ graph: MutableGraph) {
    let text = CanonicalText(graph: graph, ignoresListOrder: false)
    let (nodes, relationships) = graph.read { state in
      (
        state.nodes.indices.filter { !state.nodes[$0].isDeleted }.map(UInt32.init),
        state.relationships.indices.filter { !state.relationships[$0].isDeleted }.map(UInt32.init)
      )
    }
    let keys = graph.propertyKeyNames
    let names = graph.labelNames
    var labels: Set<String> = []
    var properties: Set<String> = []
    for node in nodes {
      for label in graph.labels(of: node) { labels.insert(names[Int(label)]) }
      for key in graph.propertyKeys(ofNode: node) {
        properties.insert(
          "n\(node) \(keys[Int(key)]) \(text.text(graph.property(key, ofNode: node)))")
      }
    }
    for relationship in relationships {
      for key in graph.propertyKeys(ofRelationship: relationship) {
        let value = text.text(graph.property(key, ofRelationship: relationship))
        properties.insert("r\(relationship) \(keys[Int(key)]) \(value)")
      }
    }
    self.nodes = Set(nodes)
    self.relationships = Set(relationships)
    self.labels = labels
    self.properties = properties
  }

  /// The effects between two states, as the suite counts them; what is zero is left out.
  static func effects(from before: GraphSnapshot, to after: GraphSnapshot) -> [String: Int] {
    var effects: [String: Int] = [:]
    func count<T: Hashable>(_ name: String, _ old: Set<T>, _ new: Set<T>) {
      effects["+" + name] = new.subtracting(old).count
      effects["-" + name] = old.subtracting(new).count
    }
    count("nodes", before.nodes, after.nodes)
    count("relationships", before.relationships, after.relationships)
    count("labels", before.labels, after.labels)
    count("properties", before.properties, after.properties)
    return effects.filter { $0.value != 0 }
  }
}
