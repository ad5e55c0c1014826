import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct GraphSnapshotTests {
  @Test(arguments: SampleGraph.Kind.allCases)
  func `holds the entities, edges, statements and documents of a graph`(kind: SampleGraph.Kind) {
    let graph = kind.graph
    let snapshot = GraphSnapshot(graph)
    #expect(snapshot.nodeCount == graph.entities.count)
    #expect(snapshot.edgeCount == graph.edges.count)
    #expect(snapshot.statementCount == graph.statements.count)
    #expect((0..<snapshot.documentCount).map(snapshot.document) == graph.documents)
    for (number, entity) in graph.entities.enumerated() {
      let node = UInt32(number)
      let plain = Entity(
        id: entity.id, type: entity.type, name: entity.name, aliases: entity.aliases,
        attributes: entity.attributes, confidence: entity.confidence)
      #expect(snapshot.entity(ofNode: node) == plain)
      #expect(snapshot.node(of: entity.id) == node)
      #expect(snapshot.nodes(named: entity.name).contains(node))
      for alias in entity.aliases { #expect(snapshot.nodes(withAlias: alias).contains(node)) }
    }
    for (number, edge) in graph.edges.enumerated() {
      let row = UInt32(number)
      #expect(snapshot.ends(ofEdge: row) == (edge.subject.rawValue, edge.object.rawValue))
      #expect(snapshot.predicate(ofEdge: row) == edge.predicate)
      #expect(snapshot.role(ofEdge: row) == edge.role)
      #expect(snapshot.confidence(ofEdge: row) == edge.confidence)
      #expect(snapshot.statements(ofEdge: row) == edge.statements)
      for statement in edge.statements {
        #expect(snapshot.statement(statement, ofEdge: row) == graph.statements[statement])
      }
    }
  }

  @Test func `gives the edges at both ends of a node`() {
    let graph = SampleGraph.large(50)
    let snapshot = GraphSnapshot(graph)
    for node in UInt32(0)..<UInt32(graph.entities.count) {
      let index = NodeIndex(node)
      #expect(snapshot.outgoing(of: node).map { graph.edges[Int($0)] } == graph.edges(from: index))
      var incoming: [Edge] = []
      snapshot.forEachIncoming(of: node) { incoming.append(graph.edges[Int($0)]) }
      #expect(Set(incoming) == Set(graph.edges(to: index)))
      #expect(incoming.count == snapshot.incomingCount(of: node))
    }
  }

  @Test func `keeps the direction in which a symmetric relation was stated`() {
    let places = ["hospital.1", "hospital.2"].map {
      Entity(id: EntityID($0), type: .hospital, name: $0)
    }
    let graph = Graph(
      documents: [SampleGraph.document], entities: places,
      statements: [
        SampleGraph.statement("s1", .partnersWith, "hospital.2", "hospital.1", at: 0..<3)
      ])
    #expect(GraphSnapshot(graph).statement(0, ofEdge: 0) == graph.statements[0])
  }

  @Test func `finds nothing by a name or id that no node has`() {
    let snapshot = GraphSnapshot(SampleGraph.full)
    #expect(snapshot.nodes(named: "李书记").isEmpty)
    #expect(snapshot.nodes(withAlias: "李明").isEmpty)
    #expect(snapshot.node(of: EntityID("zzz")) == nil)
    #expect(snapshot.nodes(ofType: .place, from: 0, limit: 9).isEmpty)
  }

  @Test func `lists the nodes of a type from a node on`() {
    let graph = SampleGraph.large(30)
    let snapshot = GraphSnapshot(graph)
    let officials = graph.entities.indices.filter { graph.entities[$0].type == .official }
      .map { UInt32($0) }
    #expect(snapshot.nodes(ofType: .official, from: 0, limit: .max / 2) == officials)
    #expect(snapshot.nodeCount(ofType: .official) == officials.count)
    let later = Array(officials.dropFirst(3).prefix(2))
    #expect(snapshot.nodes(ofType: .official, from: later[0], limit: 2) == later)
  }

  @Test func `is kept beside the graph file until that changes`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.yimai")
    let metadata = GraphStore.Metadata(toolVersion: "1", ontologyVersion: "1")
    try GraphStore.write(SampleGraph.full, to: path, metadata: metadata)
    #expect(GraphSnapshot.current(of: path) == nil)
    var made = 0
    _ = try GraphSnapshot.open(path) { made += 1 }
    let second = try GraphSnapshot.open(path) { made += 1 }
    #expect(made == 1)
    #expect(second.nodeCount == SampleGraph.full.entities.count)
    try GraphStore.write(SampleGraph.large(4), to: path, metadata: metadata)
    #expect(GraphSnapshot.current(of: path) == nil)
    let third = try GraphSnapshot.open(path) { made += 1 }
    #expect(made == 2)
    #expect(third.nodeCount == SampleGraph.large(4).entities.count)
  }

  @Test func `is made again where it is cut short or of another kind`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.yimai")
    try GraphStore.write(
      SampleGraph.full, to: path,
      metadata: GraphStore.Metadata(toolVersion: "1", ontologyVersion: "1"))
    _ = try GraphSnapshot.open(path)
    let whole = try folder.read("a.yimai-snapshot")
    for length in [0, 7, 8, 47, 100, whole.count - 8] {
      try folder.write(Array(whole.prefix(length)), to: "a.yimai-snapshot")
      #expect(GraphSnapshot.current(of: path) == nil)
    }
    try folder.write([UInt8](repeating: 0xFF, count: 4000), to: "a.yimai-snapshot")
    let again = try GraphSnapshot.open(path)
    #expect(again.edgeCount == SampleGraph.full.edges.count)
  }

  /// Wrong bytes may give wrong answers, but nothing outside the file is read and nothing stops.
  @Test(arguments: 0..<40)
  func `reads damaged bytes without a fault`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var writer = SnapshotWriter(SampleGraph.full)
    var bytes = writer.encode(source: .none)
    for _ in 0..<30 {
      bytes[Int.random(in: 16..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    guard let snapshot = GraphSnapshot(MappedMemory(copying: bytes)) else { return }
    for node in UInt32(0)..<UInt32(min(20, snapshot.nodeCount)) {
      _ = snapshot.entity(ofNode: node)
      _ = snapshot.nodes(named: snapshot.name(ofNode: node))
      snapshot.forEachIncoming(of: node) { _ = snapshot.ends(ofEdge: $0) }
    }
    for edge in UInt32(0)..<UInt32(min(20, snapshot.edgeCount)) {
      for number in snapshot.statements(ofEdge: edge).prefix(20) {
        _ = snapshot.statement(number, ofEdge: edge)
      }
    }
  }
}
