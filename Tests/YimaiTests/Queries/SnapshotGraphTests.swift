import Cypher
import GraphStore
import KnowledgeGraph
import Testing

@testable import Yimai

@Suite struct SnapshotGraphTests {
  private let view = KnowledgeGraphView(SampleGraph.graph)
  private let graph = SnapshotGraph(GraphSnapshot(SampleGraph.graph))

  private func same(_ first: Value, _ second: Value) -> Bool {
    ValueText(graph: view).json(first) == ValueText(graph: graph).json(second)
  }

  @Test func `names labels, types and keys as the graph in memory does`() {
    #expect(graph.labelNames == view.labelNames)
    #expect(graph.relationshipTypeNames == view.relationshipTypeNames)
    #expect(graph.propertyKeyNames == view.propertyKeyNames)
    #expect(graph.nodeCount == view.nodeCount)
    #expect(graph.relationshipCount == view.relationshipCount)
  }

  @Test func `has the same labels and properties at each node`() {
    for node in 0..<UInt32(view.nodeCount) {
      #expect(graph.labels(of: node) == view.labels(of: node))
      #expect(graph.propertyKeys(ofNode: node) == view.propertyKeys(ofNode: node))
      for key in view.propertyKeyNames.indices {
        let key = UInt32(key)
        #expect(same(view.property(key, ofNode: node), graph.property(key, ofNode: node)))
      }
    }
  }

  /// An imported attribute of the name stays where the graph says nothing itself.
  @Test func `a node has the confidence of its entity`() throws {
    let rows = try Query(
      parsing:
        "MATCH (n) WHERE n.confidence IS NOT NULL RETURN n.name, n.confidence ORDER BY n.name"
    ).run(on: graph).rest()
    let text = ValueText(graph: graph)
    #expect(rows.map { $0.map(text.json) } == [["\"DRG付费改革\"", "0.83"], ["\"丙县\"", "\"high\""]])
  }

  @Test func `has the same properties at each relationship`() {
    for edge in 0..<UInt32(view.relationshipCount) {
      #expect(graph.ends(of: edge) == view.ends(of: edge))
      #expect(graph.type(of: edge) == view.type(of: edge))
      #expect(graph.propertyKeys(ofRelationship: edge) == view.propertyKeys(ofRelationship: edge))
      for key in view.propertyKeyNames.indices {
        let key = UInt32(key)
        #expect(
          same(view.property(key, ofRelationship: edge), graph.property(key, ofRelationship: edge)))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 100]) func `scans labels in steps of any size`(limit: Int) {
    for label in [nil] + view.labelNames.indices.map({ Optional(UInt32($0)) }) {
      var first: [NodeID] = []
      var second: [NodeID] = []
      var next: NodeID? = 0
      while let start = next {
        next = graph.appendNodes(label: label, from: start, limit: limit, to: &first)
      }
      _ = view.appendNodes(label: label, from: 0, limit: 1000, to: &second)
      #expect(first == second)
      if let label { #expect(graph.nodeCount(label: label) == view.nodeCount(label: label)) }
    }
  }

  @Test func `finds the same neighbours`() {
    for node in 0..<UInt32(view.nodeCount) {
      for direction in [RelationshipDirection.outgoing, .incoming] {
        for types in [[]] + (0..<UInt32(view.relationshipTypeNames.count)).map({ [$0] }) {
          var first: [Neighbour] = []
          var second: [Neighbour] = []
          view.appendRelationships(of: node, direction, types: types, to: &first)
          graph.appendRelationships(of: node, direction, types: types, to: &second)
          #expect(Set(first) == Set(second))
          #expect(first.count == second.count)
        }
        #expect(graph.degree(of: node, direction) == view.degree(of: node, direction))
      }
    }
  }

  @Test(arguments: ["王一", "王书记", "李二", "医联体", "无此人", ""])
  func `finds names and aliases alike`(name: String) {
    #expect(graph.nodes(named: name) == view.nodes(named: name))
  }

  @Test func `counts predicates`() {
    for type in 0..<UInt32(view.relationshipTypeNames.count) {
      #expect(graph.relationshipCount(type: type) == view.relationshipCount(type: type))
    }
  }
}
