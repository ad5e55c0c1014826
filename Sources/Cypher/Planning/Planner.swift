internal import OntologyModel

/// Makes the steps of a query for one graph and one run: names become slots and numbers.
final class Planner {
  let runtime: Runtime
  let procedures: [Procedure]
  let words: Wordings
  let vocabulary: Vocabulary
  /// Whether the query writes, so that names may come up while it runs.
  var writes = false

  var graph: any PropertyGraph { runtime.graph }

  init(runtime: Runtime, procedures: [Procedure], words: Wordings, vocabulary: Vocabulary) {
    self.runtime = runtime
    self.procedures = procedures
    self.words = words
    self.vocabulary = vocabulary
  }

  func newSlot() -> Int {
    runtime.slots.append(.null)
    return runtime.slots.count - 1
  }
}

/// Where the variables of a place in the query stand.
struct Bindings {
  private(set) var names: [String] = []
  private(set) var slots: [String: Int] = [:]
  /// The variables that are nodes or relationships for sure.
  var entities: Set<String> = []
  /// Expressions that were computed before, by their words.
  var computed: [String: Int] = [:]

  subscript(_ name: String) -> Int? { slots[name] }

  mutating func set(_ name: String, _ slot: Int) {
    if slots[name] == nil { names.append(name) }
    slots[name] = slot
  }
}

// MARK: - Names of the graph

extension Planner {
  /// Finds a label when it is needed: at once, or, in a query that writes, at each use.
  func label(_ name: String) -> () -> LabelID? {
    let graph = self.graph
    if writes { return { graph.labelID(name) } }
    let id = graph.labelID(name)
    return { id }
  }

  func types(_ names: [Name]) -> () -> [RelationshipTypeID]? {
    if names.isEmpty { return { nil } }
    let graph = self.graph
    let texts = names.map(\.text)
    func find() -> [RelationshipTypeID] {
      var found: [RelationshipTypeID] = []
      for text in texts {
        if let id = graph.relationshipTypeID(text), !found.contains(id) { found.append(id) }
      }
      return found
    }
    if writes { return { find() } }
    let ids = find()
    return { ids }
  }

  func key(_ name: String) -> () -> PropertyKeyID? {
    let graph = self.graph
    if writes { return { graph.propertyKeyID(name) } }
    let id = graph.propertyKeyID(name)
    return { id }
  }

  /// Reports a property that no node or relationship has: an error where a like one exists.
  func checkKey(_ name: String, at offset: Int) throws(CypherError) {
    guard vocabulary.isClosed, !writes, graph.propertyKeyID(name) == nil else { return }
    if let nearest = Suggestion.nearest(name, among: graph.propertyKeyNames) {
      throw .syntax(
        "UnknownPropertyKey", at: offset, "没有属性 \(name)", "there is no property \(name)",
        remedy: Wording("是否指 \(nearest)？", "did you mean \(nearest)?"))
    }
    runtime.note(
      Wording("图中没有属性 \(name)，其值都是 null", "no property is called \(name): it is null everywhere"))
  }
}
