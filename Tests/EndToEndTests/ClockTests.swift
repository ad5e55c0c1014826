import TestSupport
import Testing

/// The two clocks on the command line: what held at a date, and what was known by one.
@Suite struct ClockTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    for (date, text) in [
      ("2019年5月5日", "阜阳市成立以丁克勤为组长的阜阳市医改领导小组。阜阳市卫健委主任丁克勤主持会议。"),
      ("2021年4月1日", "2021年3月，免去丁克勤的阜阳市卫健委主任职务。2021年3月，任命甘卫国为阜阳市卫健委主任。"),
      ("2022年4月1日", "阜阳市医改领导小组组长甘卫国主持会议。"),
    ] {
      let year = String(date.prefix(4))
      try folder.write("阜阳市卫生健康简报\n\(date)\n\n\(text)\n", to: "docs/\(year).txt")
    }
    let run = try Tool.run(["build", "docs", "-o", "g"], in: folder.rootPath)
    try #require(run.status == 0, "\(run.messages)")
    self.folder = folder
  }

  /// Each command asks who is tied to the post or the group.
  @Test(arguments: [
    ["who-leads", "g"], ["show", "g", "阜阳市卫生健康委员会"],
    ["neighbors", "g", "阜阳市卫生健康委员会", "--via", "holdsPost"],
    ["query", "g", "MATCH (p:Person)-[r:holdsPost]->(b) RETURN p.name, b.name"],
    ["ask", "g", "阜阳市卫生健康委员会主任是谁"], ["export", "g", "--format", "json"],
    ["path", "g", "甘卫国", "阜阳市卫生健康委员会", "--max-hops", "1"],
    ["path", "g", "丁克勤", "阜阳市卫生健康委员会", "--max-hops", "1"],
  ])
  func `shows what held then and what was known then`(command: [String]) throws {
    func names(_ options: String...) throws -> [String] {
      let run = try Tool.run(command + options, in: folder.rootPath)
      #expect(run.status <= 1, "\(run.messages)")
      return ["丁克勤", "甘卫国"].filter { run.text.contains($0) }
    }
    let isPath = command[0] == "path"
    let isLead = command[0] == "who-leads"
    let first = isPath && command[2] == "甘卫国" ? [] : ["丁克勤"]
    // Reports of 2019 know of one alone.
    #expect(try names("--known-by", "2019") == first)
    #expect(try names("--known-by", "2018") == [])
    #expect(try names("--as-of", "2020") == first)
    let both = isPath ? [command[2]] : ["丁克勤", "甘卫国"]
    #expect(try names("--known-by", "2022") == both)
    #expect(try names() == both)
    // The end that a report of 2021 gives closes the post; nobody ended the lead.
    let later = isPath ? both.filter { $0 == "甘卫国" } : isLead ? both : ["甘卫国"]
    if command[0] != "export" { #expect(try names("--as-of", "2022-05") == later) }
    // Asked with the knowledge of 2020, the post was still his in 2022.
    #expect(try names("--as-of", "2022-05", "--known-by", "2020") == first)
  }

  @Test(arguments: ["path", "query", "export", "show", "who-leads", "neighbors", "top", "ask"])
  func `refuses what is no date on either clock`(command: String) throws {
    for option in ["--as-of", "--known-by"] {
      let words = ["path": ["甲", "乙"], "query": ["RETURN 1"], "ask": ["谁"]][command]
      let named = words ?? (["show", "neighbors"].contains(command) ? ["甲"] : [])
      let run = try Tool.run([command, "g"] + named + [option, "2022-13"], in: folder.rootPath)
      #expect(run.status == 2, "\(command) \(option): \(run.messages)")
    }
  }

  @Test func `shows who held a post in turn, with sources`() throws {
    let run = try Tool.run(["history", "g", "阜阳市卫健委主任", "--format", "csv"], in: folder.rootPath)
    let lines = run.text.split(separator: "\n").dropFirst()
    #expect(run.status == 0)
    #expect(lines.map { $0.prefix(3) } == ["丁克勤", "甘卫国"])
    #expect(lines.first?.contains("2021-03") == true && lines.first?.contains("2019.txt") == true)
    #expect(lines.last?.contains("2021.txt") == true)
    let known = try Tool.run(
      ["history", "g", "阜阳市卫健委主任", "--known-by", "2020"], in: folder.rootPath)
    #expect(known.text.contains("丁克勤") && !known.text.contains("甘卫国"))
    #expect(!known.text.contains("2021-03"))
    #expect(try Tool.run(["history", "g", "无此人"], in: folder.rootPath).status == 1)
  }
}
