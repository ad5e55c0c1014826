import Cypher
import GraphStore
import KnowledgeGraph
import Testing
import Yimai

@Suite struct QueryPartTests {
  private static let queries = [
    "MATCH (o:Official)-[r:leads]->(p) RETURN o, r, p", "MATCH ()-[r]->() RETURN collect(r)",
    "MATCH p = (:Official)-[*1..2]->() RETURN {paths: [p]}", "MATCH (n:Place) RETURN n",
    "MATCH (n) RETURN n.name", "MATCH (n:Event) RETURN n",
  ]

  /// The query of a snapshot gives the same part, but for what a snapshot does not hold.
  @Test(arguments: queries) func `is the part that a snapshot gives`(query: String) throws {
    let part = try QueryPart(query, of: SampleGraph.graph)
    let run = try QueryRun(query, on: SnapshotGraph(GraphSnapshot(SampleGraph.graph)))
    #expect(part.rowCount == run.rows.count)
    #expect(part.graph.entities.map(\.id) == run.part.entities.map(\.id))
    #expect(part.graph.statements.map(\.id) == run.part.statements.map(\.id))
    for entity in part.graph.entities {
      #expect(entity == SampleGraph.graph.entity(entity.id))
    }
  }

  @Test func `what is wrong with the query is an error with its place`() {
    let error = #expect(throws: CypherError.self) {
      try QueryPart("MATCH (n) RETURN m", of: SampleGraph.graph)
    }
    #expect(error?.kind != .limitExceeded)
    let limit = #expect(throws: CypherError.self) {
      try QueryPart("MATCH (a), (b) RETURN a", of: SampleGraph.graph, maximumRows: 3)
    }
    #expect(limit?.kind == .limitExceeded)
  }
}
