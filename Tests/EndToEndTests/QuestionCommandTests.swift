import Foundation
import TestSupport
import Testing

/// `yimai query`, `ask`, `path`, `neighbors`, `show` and `top`, as people type them.
@Suite struct QuestionCommandTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    let run = try Tool.run(["build", folder.path("docs"), "-o", folder.path("g.yimai")])
    self.folder = folder
    #expect(run.status == 0, "\(run.messages)")
  }

  private func run(_ command: String, _ arguments: [String]) throws -> Tool.Run {
    try Tool.run([command, folder.path("g.yimai")] + arguments)
  }

  private static let leads = "MATCH (o:官员)-[r:牵头]->(p) RETURN o, r, p ORDER BY o.name"

  private func object(_ run: Tool.Run) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(run.output))
  }

  @Test func `rows come as table, JSON, CSV and Markdown`() throws {
    let query = "MATCH (o:官员)-[r:牵头]->(p) RETURN o.name AS who, r.role AS role ORDER BY who"
    let table = try run("query", [query])
    #expect(table.status == 0, "\(table.messages)")
    #expect(table.text.contains("周建国") && table.text.contains("陈丽华"))
    let rows = try #require(
      try object(run("query", [query, "--format", "json"])) as? [[String: String]])
    #expect(rows == [["who": "周建国", "role": "副组长"], ["who": "陈丽华", "role": "组长"]])
    #expect(
      try run("query", [query, "--format", "csv"]).text == "who,role\n周建国,副组长\n陈丽华,组长\n")
    #expect(
      try run("query", [query, "--format", "markdown"]).text
        == "| who | role |\n| --- | --- |\n| 周建国 | 副组长 |\n| 陈丽华 | 组长 |\n")
  }

  @Test func `GraphML is the graph that the rows speak of`() throws {
    let run = try run("query", [Self.leads, "--format", "graphml"])
    #expect(run.status == 0, "\(run.messages)")
    let whole = try Tool.run(["export", folder.path("g.yimai"), "--format", "graphml"])
    func count(_ mark: String, _ text: String) -> Int {
      text.components(separatedBy: mark).count - 1
    }
    // Two people and the group they lead.
    #expect(count("<node id=", run.text) == 3)
    #expect(count("<edge id=", run.text) == 2)
    #expect(count("<node id=", whole.text) > 3)
    try folder.write(run.output, to: "part.graphml")
    let back = try Tool.run([
      "import", folder.path("part.graphml"), "-o", folder.path("part.yimai"),
    ])
    #expect(back.status == 0, "\(back.messages)")
  }

  @Test func `evidence has sentence, document and offsets`() throws {
    let run = try run("query", [Self.leads, "--evidence", "--format", "json"])
    let answer = try #require(try object(run) as? [String: [[String: Any]]])
    #expect(answer["rows"]?.count == 2)
    let evidence = try #require(answer["evidence"])
    #expect(evidence.count == 2)
    for sentence in evidence {
      let name = try #require(sentence["document"] as? String)
      let source = Array(Bulletins.luohe.unicodeScalars)
      #expect(name == "a.txt")
      let range = try #require(sentence["start"] as? Int)..<#require(sentence["end"] as? Int)
      let quote = String(String.UnicodeScalarView(source[range]))
      #expect(sentence["quote"] as? String == quote)
      let bytes =
        try #require(sentence["byteStart"] as? Int)..<#require(sentence["byteEnd"] as? Int)
      #expect(Array(Bulletins.luohe.utf8)[bytes].elementsEqual(quote.utf8))
    }
    let table = try self.run("path", ["周建国", "陈丽华", "--evidence", "--lang", "zh"])
    #expect(table.text.contains("原句"))
    #expect(table.text.contains("a.txt"))
  }

  @Test func `an alias is said to be one`() throws {
    let names = try run(
      "query",
      [
        "MATCH (n) WHERE n.aliases IS NOT NULL RETURN n.aliases[0], n.name ORDER BY n.name",
        "--format", "csv",
      ])
    let row = try #require(
      names.text.split(separator: "\n").dropFirst().first?.split(separator: ","))
    let found = try run(
      "query", ["MATCH (n {name: $x}) RETURN n.name", "--param", "x=\(row[0])", "--format", "csv"])
    #expect(found.text.contains(row[1]))
    #expect(found.messages.contains("is an alias of"), "\(found.messages)")
  }

  @Test(arguments: [
    (
      ["UNWIND range(1, 100000000) AS x RETURN sum(x)"], 1,
      "more than 0.05 s|ran longer|too many elements"
    ),
    (
      ["UNWIND range(1, 9000000) AS x RETURN x ORDER BY -x", "--timeout", "0.05"], 1,
      "ran longer than 0.05"
    ),
    (["UNWIND range(1, 9) AS x RETURN x", "--max-rows", "8"], 1, "more than 8 rows"),
    (["MATCH (n:Offical) RETURN n"], 2, "did you mean Official?"),
    (["MATCH (n)-[:leadz]->(m) RETURN n"], 2, "did you mean leads?"),
    (["MATCH (n:官员) RETURN n.nmae"], 2, "did you mean name?"),
    (["MATCH (n) DELETE n"], 2, "line 1, column 11"),
    (["RETURN 1", "--timeout", "0"], 2, "--timeout"),
    (["RETURN 1", "--param", "x"], 2, "--param"),
    (["MATCH (n {name: '没有的人'}) RETURN n"], 1, "no rows"),
  ])
  func `ends with a clear error`(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let run = try run("query", arguments)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.output.isEmpty)
    #expect(words.split(separator: "|").contains { run.messages.contains($0) }, "\(run.messages)")
  }

  @Test func `plans are shown`() throws {
    let explain = try run("query", ["EXPLAIN " + Self.leads])
    #expect(explain.status == 0)
    #expect(explain.text.contains("Expand ") && !explain.text.contains("rows  "))
    #expect(try run("query", ["PROFILE " + Self.leads]).text.contains("2 rows  "))
  }

  @Test func `ask explains itself in Cypher that query takes`() throws {
    let question = "谁牵头漯河市区域医疗中心建设领导小组"
    let answer = try run("ask", [question, "--format", "csv", "--lang", "zh"])
    #expect(answer.status == 0, "\(answer.messages)")
    #expect(answer.text.contains("陈丽华") && answer.text.contains("组长"))
    let cypher = try run("ask", [question, "--explain"]).text
    let rows = try run("query", [cypher, "--format", "csv"])
    #expect(rows.text.contains("陈丽华"), "\(rows.messages)")
    #expect(try run("ask", [question, "--format", "csv", "--lang", "zh"]).output == answer.output)
  }

  @Test func `a near miss is offered, an unknown question told`() throws {
    let near = try run("ask", ["陈丽花担任过哪些职务"])
    #expect(near.status == 1)
    #expect(near.messages.contains("陈丽华"))
    let unknown = try run("ask", ["明天天气怎么样"])
    #expect(unknown.status == 1)
    #expect(unknown.messages.contains("--list"))
    for command in ["show", "neighbors"] {
      let run = try run(command, ["陈丽花"])
      #expect(run.status == 1)
      #expect(run.messages.contains("did you mean 陈丽华"), "\(run.messages)")
    }
  }

  @Test func `paths keep to relations and types, in Chinese too`() throws {
    let way = try run("path", ["周建国", "陈丽华", "--via", "牵头", "--format", "csv"])
    #expect(way.status == 0, "\(way.messages)")
    #expect(way.text.split(separator: "\n").count == 3)
    #expect(try run("path", ["周建国", "陈丽华", "--via", "attends"]).status == 1)
    #expect(try run("path", ["周建国", "陈丽华", "--max-hops", "1"]).status == 1)
    let others = ["--avoid", "组织机构", "--avoid", "项目", "--avoid", "Place"]
    #expect(try run("path", ["周建国", "陈丽华"] + others).status == 1)
  }

  @Test func `neighbours, cards and ranks`() throws {
    let around = try run("neighbors", ["周建国", "--format", "csv"])
    #expect(around.text.contains("漯河市区域医疗中心建设领导小组"))
    let card = try run("show", ["周建国", "--lang", "zh"]).text
    #expect(card.contains("官员（人物）") && card.contains("主任") && card.contains("2023-05-10"))
    let json = try #require(
      try object(run("show", ["周建国", "--format", "json"])) as? [[String: Any]])
    #expect(json.first?["types"] as? [String] == ["Person", "Official"])
    #expect((json.first?["sources"] as? [[String: Any]])?.first?["document"] as? String == "a.txt")
    for measure in ["degree", "betweenness"] {
      #expect(try run("top", ["--by", measure, "--limit", "3"]).status == 0)
    }
  }
}
