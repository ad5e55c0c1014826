import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing

/// Properties that hold for any graph, over graphs drawn at random from fixed seeds.
@Suite struct RandomGraphTests {
  /// What a graph is made of: some of it legal, some not, some repeated.
  struct Draft {
    var documents: [SourceDocument]
    var entities: [Entity]
    var statements: [Statement]

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      documents = (0..<3).map { Samples.document("document.\($0)", "\(9 - $0).txt") }
      entities = (0..<Int.random(in: 2...12, using: &random)).map { number in
        let type = EntityType.allCases.randomElement(using: &random) ?? .place
        return Samples.entity("\(type.idPrefix).\(number)", type, "名\(number % 4)")
      }
      statements = []
      for number in 0..<Int.random(in: 0...80, using: &random) {
        var ends: [String] = []
        for _ in 0..<2 {
          let isMissing = Int.random(in: 0..<20, using: &random) == 0
          let entity = entities.randomElement(using: &random)
          ends.append(isMissing ? "place.none" : entity?.id.text ?? "place.none")
        }
        statements.append(
          Samples.statement(
            "s\(number)", ends[0], Predicate.allCases.randomElement(using: &random) ?? .leads,
            ends[1], role: [nil, "院长", "组长", ""].randomElement(using: &random) ?? nil,
            document: "document.\(number % 3)", at: Int.random(in: 0..<30, using: &random),
            confidence: Double.random(in: 0...1, using: &random)))
      }
      let repeated = statements.filter { _ in Bool.random(using: &random) }
      statements += repeated
    }

    var graph: Graph { Graph(documents: documents, entities: entities, statements: statements) }

    func shuffled(seed: UInt64) -> Draft {
      var random = SeededGenerator(seed: seed)
      var draft = self
      draft.documents.shuffle(using: &random)
      draft.entities.shuffle(using: &random)
      draft.statements.shuffle(using: &random)
      return draft
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `does not depend on the order of the input`(seed: UInt64) {
    let draft = Draft(seed: seed)
    let tables = Tables(draft.graph)
    for shuffle in 1...3 as ClosedRange<UInt64> {
      #expect(Tables(draft.shuffled(seed: seed &* 31 &+ shuffle).graph) == tables)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `holds its invariants`(seed: UInt64) {
    let draft = Draft(seed: seed)
    let graph = draft.graph
    let given = Set(draft.statements.map(\.id))
    // Each statement is kept once or set apart once.
    #expect(
      Set(graph.statements.map(\.id)).union(graph.quarantine.map(\.statement.id)) == given)
    #expect(graph.statements.count + graph.quarantine.count == given.count)
    // Edges have ids of their own and share the statements out among them.
    #expect(Set(graph.edges.map(\.id)).count == graph.edges.count)
    #expect(graph.edges.flatMap { Array($0.statements) } == Array(graph.statements.indices))
    for edge in graph.edges {
      let (subject, object) = (graph[edge.subject], graph[edge.object])
      #expect(edge.predicate.allows(subject.type, object.type))
      #expect(subject.id != object.id)
      let statements = graph.statements(of: edge)
      #expect(edge.confidence == statements.map(\.confidence).max())
      for statement in statements {
        let ends = Set([statement.subject, statement.object])
        #expect(ends == [subject.id, object.id])
        #expect(edge.predicate.isSymmetric || statement.subject == subject.id)
        #expect(statement.predicate == edge.predicate && statement.role == edge.role)
      }
    }
    #expect(zip(graph.entities, graph.entities.dropFirst()).allSatisfy { $0.id < $1.id })
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `finds every edge from both its ends`(seed: UInt64) throws {
    let graph = Draft(seed: seed).graph
    var outgoing: [Edge] = []
    for entity in graph.entities {
      let node = try #require(graph.index(of: entity.id))
      outgoing += graph.edges(from: node)
      #expect(graph.edges(from: node) == graph.edges.filter { $0.subject == node })
      #expect(graph.edges(to: node) == graph.edges.filter { $0.object == node })
    }
    #expect(outgoing == graph.edges)
  }
}
