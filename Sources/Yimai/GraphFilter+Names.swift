public import KnowledgeGraph

extension GraphFilter {
  /// Asks for what lies around the entities that words name, and says whether there are any.
  ///
  /// Names count before parts of names; see ``NameLookup/find(_:)``.
  public mutating func keep(around words: String, hops: Int, in graph: Graph) -> Bool {
    let found = NameLookup(graph).find(words)
    around = Set(found.map(\.id))
    self.hops = hops
    return !found.isEmpty
  }

  /// Asks for what has to do with a place that words name.
  public mutating func keep(in words: String, of graph: Graph) {
    place = NamedPlace(words, found: NameLookup(graph).find(words))
  }
}
