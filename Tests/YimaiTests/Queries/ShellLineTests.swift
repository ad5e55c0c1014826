import GraphStore
import KnowledgeGraph
import Testing

@testable import Yimai

@Suite struct ShellLineTests {
  @Test(arguments: [
    ("", ShellLine.nothing), ("  // nothing asked", .nothing), ("\t", .nothing),
    (":help", .command(name: "help", rest: "")),
    ("：Format  csv ", .command(name: "format", rest: "csv")),
    ("match (n) return n", .query("match (n) return n")),
    ("// who\nMATCH (n) RETURN n", .query("MATCH (n) RETURN n")),
    ("EXPLAIN MATCH (n) RETURN n", .query("EXPLAIN MATCH (n) RETURN n")),
    ("CREATE (n)", .query("CREATE (n)")), ("RETURN(1)", .query("RETURN(1)")),
    ("谁牵头医改", .question("谁牵头医改")), ("who leads it?", .question("who leads it?")),
    ("matching funds?", .question("matching funds?")),
  ])
  func `tells queries, questions and commands apart`(_ line: String, _ expected: ShellLine) {
    #expect(ShellLine(line) == expected)
  }

  @Test(arguments: [
    ("", []), ("a  b", ["a", "b"]), ("'a b' c", ["a b", "c"]), ("\"a 'b\" ''", ["a 'b", ""]),
    ("--via 牵头", ["--via", "牵头"]), ("a'b c'd", ["ab cd"]),
  ])
  func `splits words as a shell does`(_ text: String, _ words: [String]) {
    #expect(ShellLine.words(text) == words)
  }
}

@Suite struct LineCompletionTests {
  private let completion = LineCompletion(
    SnapshotGraph(GraphSnapshot(SampleGraph.graph)),
    commands: ["help": [], "format": ["table", "json"], "show": [], "schema": []])

  private static let name = SampleGraph.graph.entities[0].name

  @Test(arguments: [
    ("MATCH (n:Off", "icial"), ("MATCH (n:官", "员"), ("MATCH (n:Official|Hos", "pital"),
    ("MATCH (a)-[:lea", "ds"), ("MATCH (a)-[r:leads|:牵", "头"), ("MATCH (n) WHERE n.nam", "e"),
    ("MATCH (n {nam", "e"), ("MATCH (n) RET", "URN"), ("match (n) ret", "urn"),
    ("RETURN toUpp", "er"), ("RETURN $wh", "o"), (":fo", "rmat"), (":format js", "on"),
    ("MATCH (n:NoSuch", ""), ("RETURN 'a' AS x // :Off", ""), ("", ""),
  ])
  func `goes on where one thing fits`(_ before: String, _ continuation: String) {
    #expect(completion.complete(before, parameters: ["who"]).continuation == continuation)
  }

  @Test(arguments: ["MATCH (n {name: '", "RETURN \"", "谁是", "who is ", ":show ", ":show '"])
  func `completes the names of the graph`(_ before: String) throws {
    let first = try #require(Self.name.first)
    let found = completion.complete(before + String(first))
    #expect(found.word == String(first))
    #expect(found.candidates.contains(Self.name))
  }

  @Test func `several candidates go on as far as they agree`() {
    let found = LineCompletion.Found(word: "市", candidates: ["市中医院", "市中心医院"])
    #expect(found.continuation == "中")
    let all = completion.complete(":s")
    #expect(all.candidates == ["schema", "show"])
    #expect(all.continuation.isEmpty)
  }
}
