import Foundation
import TestSupport
import Testing

/// `yimai shell`, with lines from a file and at a terminal.
@Suite struct ShellTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    let run = try Tool.run(["build", folder.path("docs"), "-o", folder.path("g.yimai")])
    self.folder = folder
    #expect(run.status == 0, "\(run.messages)")
  }

  private func shell(_ lines: String, _ options: [String] = []) throws -> Tool.Run {
    try Tool.run(["shell", folder.path("g.yimai")] + options, input: lines)
  }

  @Test func `answers queries over several lines`() throws {
    let run = try shell(
      "MATCH (n:官员)\nRETURN count(n) AS c\nRETURN 1 + \\\n1 AS two\n:quit\nRETURN 3 AS c\n",
      ["--format", "csv"])
    #expect(run.status == 0, "\(run.messages)")
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.first == "c")
    #expect(lines.dropFirst(2).elementsEqual(["two", "2"]))
  }

  @Test func `goes on after an error and ends with 1`() throws {
    let run = try shell(
      "MATCH (n:Offical) RETURN n\nMATCH (n) DELETE n\n:nosuch\nRETURN 7 AS seven\nRETURN 1 +",
      ["--format", "csv"])
    #expect(run.status == 1)
    #expect(run.text == "seven\n7\n")
    for words in ["did you mean Official?", ":nosuch", "ends where"] {
      #expect(run.messages.contains(words), "\(run.messages)")
    }
  }

  @Test func `takes commands, parameters and limits`() throws {
    let run = try shell(
      """
      :format json
      :param who=李敏
      RETURN $who AS who
      :schema
      :max-rows 2
      UNWIND range(1, 3) AS x RETURN x
      :top --limit 1
      :lang zh
      :help
      """)
    #expect(run.status == 1)
    #expect(run.text.contains("\"who\": \"李敏\""))
    #expect(run.text.contains("\"name\": \"holdsPost\""))
    #expect(run.text.contains("\"rank\": 1"))
    #expect(run.text.contains("显示本帮助"))
    #expect(run.messages.contains("more than 2 rows"))
  }

  @Test func `answers what ask and the everyday commands answer`() throws {
    let names = try Tool.run(
      [
        "query", folder.path("g.yimai"),
        "MATCH (o:Official)-[:holdsPost]->(b) RETURN o.name, b.name LIMIT 1", "--format", "csv",
      ])
    let row = try #require(names.text.split(separator: "\n").last).split(separator: ",")
    let (person, body) = (String(row[0]), String(row[1]))
    let lines: [(shell: String, tool: [String])] = [
      ("\(person)担任过哪些职务", ["ask", folder.path("g.yimai"), "\(person)担任过哪些职务"]),
      (":path \(person) \(body)", ["path", folder.path("g.yimai"), person, body]),
      (
        ":neighbors \(person) --hops 2",
        ["neighbors", folder.path("g.yimai"), person, "--hops", "2"]
      ),
      (":show \(person)", ["show", folder.path("g.yimai"), person]),
    ]
    for line in lines {
      let tool = try Tool.run(line.tool + ["--format", "json"])
      #expect(tool.status == 0, "\(line.tool) \(tool.messages)")
      #expect(try shell(line.shell + "\n", ["--format", "json"]).text == tool.text)
    }
  }

  @Test func `completes and remembers at a terminal`() throws {
    let terminal = try PseudoTerminal(
      ["shell", folder.path("g.yimai"), "--format", "csv"],
      environment: ["YIMAI_HISTORY": folder.path("history")])
    try terminal.wait(for: "yimai> ")
    terminal.type("MATCH (n:Off\t) RET\t count(n) > 0 AS found\r")
    try terminal.wait(for: "found\r\ntrue\r\n")
    // The line before, by the arrow key.
    terminal.type("\u{1B}[A\r")
    try terminal.wait(for: "found\r\ntrue\r\n")
    terminal.type(":quit\r")
    #expect(terminal.end() == 0)
    let history = String(decoding: try folder.read("history"), as: UTF8.self)
    #expect(history.contains("(n:Official)\\040RETURN"), "\(history)")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("history"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
