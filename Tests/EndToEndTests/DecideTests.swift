import TestSupport
import Testing

/// The commands around decisions, search and diff, as a user runs them.
@Suite struct DecideTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try folder.write("南阳市卫生健康委员会主任李明主持会议。", to: "docs/1.txt")
    try folder.write("南阳市中心医院院长李明介绍了经验。", to: "docs/2.txt")
    self.folder = folder
  }

  private func run(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(arguments, in: folder.rootPath)
  }

  @Test func `writes a decision to the file and undoes it when the line is gone`() throws {
    #expect(try run("build", "docs", "-o", "g").status == 0)
    try folder.write(try folder.read("g"), to: "before")
    let decided = try run(
      "decide", "g", "same", "李明@南阳市卫生健康委员会", "李明@南阳市中心医院", "--why", "同一\n简历", "--who",
      "张", "--date", "2026-05-01", "--decisions", "d.tsv")
    #expect(decided.status == 0, "\(decided.messages)")
    let text = String(decoding: try folder.read("d.tsv"), as: UTF8.self)
    #expect(text == "2026-05-01\t张\tsame\t李明@南阳市卫生健康委员会\t李明@南阳市中心医院\t同一 简历\n")
    #expect(try run("decide", "g").text == text)
    let differs = try run("diff", "before", "g", "--format", "json")
    #expect(differs.status == 1)
    #expect(differs.text.contains("\"change\": \"identity\""))
    try folder.write("# 无\n", to: "d.tsv")
    #expect(try run("build", "docs", "-o", "g", "--decisions", "d.tsv").status == 0)
    #expect(try run("diff", "before", "g").status == 0)
  }

  @Test func `names the line of a fault in the file and changes nothing`() throws {
    #expect(try run("build", "docs", "-o", "g").status == 0)
    let graph = try folder.read("g")
    try folder.write("2026-05-01\t张\tdrop\t李明\t\t因\n2026-05-01 张 drop 李明\n", to: "d.tsv")
    for arguments in [
      ["build", "docs", "-o", "g"], ["add", "g", "docs/1.txt"], ["remove", "g", "1.txt"],
      ["decide", "g", "drop", "南阳市中心医院", "--why", "因"],
    ] {
      let run = try Tool.run(arguments + ["--decisions", "d.tsv"], in: folder.rootPath)
      #expect(run.status == 65)
      #expect(run.messages.contains("d.tsv:2: "), "\(run.messages)")
      #expect(run.messages.contains("divided by tabs"))
      #expect(try folder.read("g") == graph)
    }
  }

  @Test func `refuses a decision that contradicts one taken before, whichever sorts first`() throws
  {
    try folder.write("安阳市医疗保障局局长李明出席。", to: "docs/3.txt")
    #expect(try run("build", "docs", "-o", "g").status == 0)
    let names = ["李明@南阳市卫生健康委员会", "李明@南阳市中心医院", "李明@安阳市医疗保障局"]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let (first, second, third) = (names[order[0]], names[order[1]], names[order[2]])
      try folder.write("", to: "d.tsv")
      #expect(try run("build", "docs", "-o", "g", "--decisions", "d.tsv").status == 0)
      for arguments in [["different", first, third], ["same", first, second]] {
        let taken = try Tool.run(
          ["decide", "g"] + arguments + ["--why", "因", "--decisions", "d.tsv"], in: folder.rootPath)
        #expect(taken.status == 0, "\(taken.messages)")
      }
      let graph = try folder.read("g")
      let file = try folder.read("d.tsv")
      let refused = try run(
        "decide", "g", "same", second, third, "--why", "因", "--decisions", "d.tsv")
      #expect(refused.status == 1)
      #expect(refused.messages.contains("it contradicts"), "\(refused.messages)")
      #expect(try folder.read("g") == graph)
      #expect(try folder.read("d.tsv") == file)
    }
  }

  @Test func `takes no decision that the file cannot keep`() throws {
    #expect(try run("build", "docs", "-o", "g").status == 0)
    let graph = try folder.read("g")
    let refused = try run(
      "decide", "g", "drop", "南阳市中心医院", "--why", "因", "--decisions", "none/d.tsv")
    #expect(refused.status == 74, "\(refused.messages)")
    #expect(try folder.read("g") == graph)
  }

  @Test func `refuses a decision that names nobody or too many`() throws {
    #expect(try run("build", "docs", "-o", "g").status == 0)
    let many = try run("decide", "g", "drop", "李明", "--why", "因")
    #expect(many.status == 1)
    #expect(many.messages.contains("李明@南阳市中心医院"))
    #expect(try run("decide", "g", "drop", "王五", "--why", "因").status == 1)
    #expect(try run("decide", "g", "drop", "statement.0000000000", "--why", "因").status == 1)
    #expect(try run("decide", "g", "same", "李明", "--why", "因").status == 2)
    #expect(try run("decide", "g").text.isEmpty)
  }

  @Test func `searches and lists pairs`() throws {
    #expect(try run("build", "docs", "-o", "g").status == 0)
    let found = try run("search", "g", "李明", "主任", "--format", "csv")
    #expect(found.status == 0)
    #expect(found.text.contains("南阳市卫生健康委员会【主任】【李明】主持会议。"))
    #expect(try run("search", "g", "没有的词").status == 1)
    let pairs = try run("review", "g", "--list", "--format", "json")
    #expect(pairs.status == 0)
    #expect(pairs.text.contains("\"reason\": \"sameName\""))
  }
}
