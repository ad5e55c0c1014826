import OntologyModel
import Testing

@testable import Cypher

@Suite struct RunTests {
  @Test func `the plan starts at the name`() throws {
    let cursor = try HealthGraph.cursor(
      "EXPLAIN MATCH (p:Program)<-[:leads]-(n:Official {name: '李敏'}) RETURN p.name")
    #expect(try cursor.next() == nil)
    #expect(
      cursor.plan == """
        Project p.name
        Filter p:Program
        Expand (p)<-[:leads]-(n)
        Filter n:Official
        NodesByIndex (n:Official) by name = '李敏'
        Argument
        """)
  }

  @Test func `the plan starts at the rarer label`() throws {
    let plan = try HealthGraph.cursor(
      "EXPLAIN MATCH (a:Agent)-[:locatedIn]->(p:Place) WHERE a.name = p.name RETURN a"
    ).plan
    #expect(plan.contains("NodesByLabel (p:Place)"))
  }

  @Test func `a profile counts the rows of each step`() throws {
    let cursor = try HealthGraph.cursor("PROFILE MATCH (n:Hospital) RETURN n.name")
    #expect(try cursor.rest().count == 2)
    #expect(cursor.plan.contains("2 rows  NodesByLabel (n:Hospital)"))
  }

  @Test func `sorting with a limit keeps the first only`() throws {
    let text = "UNWIND range(1, 10000) AS x RETURN x ORDER BY x % 100 DESC, x LIMIT 3"
    #expect(try HealthGraph.rows(text) == [["99"], ["199"], ["299"]])
    #expect(try HealthGraph.cursor("EXPLAIN " + text).plan.contains("Top 3 by"))
  }

  @Test func `rows come as they are asked for`() throws {
    // The whole result would have 10^12 rows.
    let cursor = try HealthGraph.cursor(
      "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN x, y")
    #expect(try cursor.next().map { $0.map(HealthGraph.shown) } == ["1", "1"])
  }

  @Test(arguments: [
    ("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)", "Timeout"),
    ("MATCH (a)-[*]-(b), (c)-[*]-(d), (e)-[*]-(f) RETURN count(*)", "Timeout"),
    ("RETURN size([x IN range(1, 30000) WHERE any(y IN range(1, 30000) WHERE y = -x)])", "Timeout"),
  ])
  func `time is limited`(_ text: String, _ detail: String) throws {
    let error = #expect(throws: CypherError.self) {
      try HealthGraph.rows(text, options: RunOptions(timeout: .milliseconds(50)))
    }
    #expect(error?.detail == detail)
    #expect(error?.kind == .limitExceeded)
  }

  @Test func `rows and held values are limited`() throws {
    let rows = #expect(throws: CypherError.self) {
      try HealthGraph.rows("UNWIND range(1, 9) AS x RETURN x", options: .init(maximumRows: 8))
    }
    #expect(rows?.detail == "RowLimit")
    #expect(
      try HealthGraph.rows("UNWIND range(1, 8) AS x RETURN x", options: .init(maximumRows: 8))
        .count == 8)
    for text in [
      "UNWIND range(1, 5000) AS x RETURN collect(x)",
      "UNWIND range(1, 5000) AS x RETURN DISTINCT x",
      "UNWIND range(1, 5000) AS x RETURN x ORDER BY x",
      "UNWIND range(1, 5000) AS x RETURN x, count(*)",
    ] {
      let held = #expect(throws: CypherError.self) {
        try HealthGraph.rows(text, options: .init(maximumHeldValues: 1000))
      }
      #expect(held?.detail == "MemoryLimit")
    }
  }

  @Test func `a parameter that is missing is named`() throws {
    #expect(
      try HealthGraph.rows(
        "MATCH (n {name: $who}) RETURN n.name", parameters: ["who": .string("李敏")]) == [["李敏"]])
    let error = #expect(throws: CypherError.self) {
      try HealthGraph.rows("MATCH (n {name: $whom}) RETURN n", parameters: ["who": .null])
    }
    #expect(error?.detail == "MissingParameter")
    #expect(error?.remedy?.english == "did you mean who?")
  }
}
