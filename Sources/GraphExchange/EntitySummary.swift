internal import KnowledgeGraph
internal import OntologyModel

/// Where the documents speak of an entity: in its mentions and in the statements it is an end of.
struct EntitySummary {
  /// The number of documents.
  var documentCount = 0
  /// The dates of the first and the last of them, where they have dates.
  var firstReport: PartialDate?
  var lastReport: PartialDate?
}

/// The summaries of all entities of a graph.
struct EntitySummaries {
  private let summaries: [EntitySummary]

  /// Goes through all mentions and statements once.
  ///
  /// - Complexity: O(n log n) in mentions and statements.
  init(_ graph: Graph) {
    var numbers: [DocumentID: UInt64] = [:]
    var dates: [PartialDate?] = []
    for document in graph.documents where numbers[document.id] == nil {
      numbers[document.id] = UInt64(dates.count)
      dates.append(document.date)
    }
    func number(_ document: DocumentID) -> UInt64 {
      if let number = numbers[document] { return number }
      let number = UInt64(dates.count)
      numbers[document] = number
      dates.append(nil)
      return number
    }
    // An entity and a document in one number, so that sorting joins what is said twice.
    var pairs: [UInt64] = []
    pairs.reserveCapacity(graph.entities.count + 2 * graph.statements.count)
    for (position, entity) in graph.entities.enumerated() {
      for mention in entity.mentions {
        pairs.append(UInt64(position) << 32 | number(mention.document))
      }
    }
    for edge in graph.edges {
      for place in edge.statements {
        let document = number(graph.statements[place].evidence.document)
        pairs.append(UInt64(edge.subject.rawValue) << 32 | document)
        pairs.append(UInt64(edge.object.rawValue) << 32 | document)
      }
    }
    pairs.sort()
    var summaries = [EntitySummary](repeating: EntitySummary(), count: graph.entities.count)
    var last: UInt64?
    for pair in pairs where pair != last {
      last = pair
      summaries[Int(pair >> 32)].add(dates[Int(pair & 0xFFFF_FFFF)])
    }
    self.summaries = summaries
  }

  subscript(node: NodeIndex) -> EntitySummary { summaries[Int(node.rawValue)] }
}

extension EntitySummary {
  /// Counts a document.
  fileprivate mutating func add(_ date: PartialDate?) {
    documentCount += 1
    guard let date else { return }
    firstReport = firstReport.map { min($0, date) } ?? date
    lastReport = lastReport.map { max($0, date) } ?? date
  }
}
