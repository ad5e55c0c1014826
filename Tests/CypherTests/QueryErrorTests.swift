import OntologyModel
import Testing

@testable import Cypher

@Suite struct QueryErrorTests {
  @Test(arguments: [
    ("MATCH (n:Offical) RETURN n", "UnknownLabel", "did you mean Official?"),
    ("MATCH (n)-[:lead]->() RETURN n", "UnknownRelationshipType", "did you mean leads?"),
    ("MATCH (n)-[:牵投]->() RETURN n", "UnknownRelationshipType", "did you mean 牵头?"),
    ("MATCH (n) RETURN n.nmae", "UnknownPropertyKey", "did you mean name?"),
    ("MATCH (official) RETURN offical", "UndefinedVariable", "did you mean official?"),
    ("RETURN toUpperr('a')", "UnknownFunction", "did you mean toUpper?"),
  ])
  func `a misspelt name gets the nearest right one`(
    _ query: String, _ detail: String, _ remedy: String
  ) throws {
    let error = #expect(throws: CypherError.self) { try HealthGraph.rows(query) }
    #expect(error?.detail == detail)
    #expect(error?.remedy?.english == remedy)
  }

  @Test func `a key that nothing is like is null and noted`() throws {
    let cursor = try HealthGraph.cursor("MATCH (n:Official) RETURN n.telephone LIMIT 1")
    #expect(try cursor.rest().map { $0.map(HealthGraph.shown) } == [["null"]])
    #expect(cursor.notes.count == 1)
  }

  @Test func `the line and a caret show the place`() throws {
    let text = "MATCH (n:官员)\nWHERE n.姓名 = '王' RETRN n"
    let error = try #require(throws: CypherError.self) { try HealthGraph.rows(text) }
    #expect(
      error.rendered(in: text, language: .english) == [
        "line 2, column 18: a clause or the end expected, not RETRN",
        "  WHERE n.姓名 = '王' RETRN n",
        "                      ^",
      ])
    #expect(error.rendered(in: text, language: .chinese)[0].hasPrefix("第 2 行第 18 列："))
  }

  @Test(arguments: [
    "CREATE (n)", "MATCH (n) DELETE n", "MATCH (n) SET n.a = 1", "MERGE (n:Official)",
    "MATCH (n) REMOVE n.name",
  ])
  func `writing is refused`(_ query: String) throws {
    let error = #expect(throws: CypherError.self) { try HealthGraph.rows(query) }
    #expect(error?.detail == "WritingRefused")
  }

  @Test(arguments: [
    "RETURN " + String(repeating: "(", count: 100_000),
    "RETURN " + String(repeating: "[", count: 100_000),
    "RETURN " + String(repeating: "NOT ", count: 100_000) + "true",
    "RETURN " + String(repeating: "-", count: 99_999) + "1",
    "RETURN 1" + String(repeating: "+1", count: 100_000),
    "RETURN 1" + String(repeating: "^1", count: 100_000),
    "RETURN x" + String(repeating: "[0]", count: 100_000),
    "MATCH " + String(repeating: "(", count: 100_000),
    "MATCH (n " + String(repeating: "{a:", count: 100_000),
    "RETURN " + String(repeating: "({a:", count: 5_000),
    "RETURN " + String(repeating: "[(a)-->(b {x:", count: 5_000),
    "RETURN " + String(repeating: "EXISTS { MATCH (a) WHERE ", count: 5_000),
    "RETURN " + String(repeating: "CASE WHEN ", count: 50_000),
  ])
  func `deep nesting is an error, not a crash`(_ query: String) throws {
    #expect(throws: CypherError.self) { try Query(parsing: query) }
  }

  @Test func `a long chain of conditions is no depth`() throws {
    let conditions = (0..<5_000).map { "n.name = '\($0)'" }.joined(separator: " OR ")
    #expect(try HealthGraph.rows("MATCH (n) WHERE \(conditions) RETURN n").isEmpty)
  }
}
