import Foundation
import TestSupport
import Testing

/// From documents to a graph file, its exports and its answers.
@Suite struct BuildTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    self.folder = folder
  }

  private func build(_ name: String, _ arguments: [String]) throws {
    let run = try Tool.run(["build", "-o", folder.path(name)] + arguments)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  private func exports(of name: String) throws -> [String: [UInt8]] {
    var bytes: [String: [UInt8]] = ["graph": try folder.read(name)]
    for (kind, options) in [
      ("gephi", ["--format", "graphml"]),
      ("strict", ["--format", "graphml", "--profile", "strict"]),
      ("rdf", ["--format", "rdfxml"]), ("json", ["--format", "json"]),
      ("full", ["--profile", "full"]), ("gexf", ["--format", "gexf", "--documents"]),
      ("ttl", ["--format", "turtle"]), ("ftm", ["--format", "ftm"]),
    ] {
      let run = try Tool.run(["export", folder.path(name)] + options)
      #expect(run.status == 0, "\(run.messages)")
      #expect(!run.output.isEmpty)
      let file = folder.path("\(name).\(kind)")
      #expect(try Tool.run(["export", folder.path(name), "-o", file] + options).status == 0)
      #expect(try folder.read("\(name).\(kind)") == run.output, "file and standard output differ")
      bytes[kind] = run.output
    }
    return bytes
  }

  @Test func `gives the same bytes whatever the jobs, the order and the run`() throws {
    try Bulletins.write(to: folder, under: "backwards", reversed: true)
    let docs = folder.path("docs")
    try build("one", ["--jobs", "1", docs])
    let expected = try exports(of: "one")
    try build("two", ["--jobs", "2", docs])
    try build("many", ["--jobs", "64", docs])
    try build("backwards.yimai", [folder.path("backwards")])
    for name in ["two", "many", "backwards.yimai"] {
      for (kind, bytes) in try exports(of: name) {
        #expect(bytes == expected[kind], "\(name) \(kind)")
      }
    }
  }

  @Test func `answers who leads what with the sentence`() throws {
    try build("g", [folder.path("docs")])
    let run = try Tool.run(["who-leads", folder.path("g"), "区域医疗中心", "--format", "json"])
    #expect(run.status == 0)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]])
    let chief = try #require(rows.first { $0["leader"] as? String == "陈丽华" })
    #expect(chief["role"] as? String == "组长")
    let evidence = try #require((chief["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["document"] as? String == "a.txt")
    #expect((evidence["quote"] as? String)?.contains("陈丽华为组长") == true)
    #expect(rows.contains { $0["leader"] as? String == "周建国" && $0["role"] as? String == "副组长" })
  }

  @Test func `says so where nobody leads`() throws {
    try build("g", [folder.path("docs")])
    let run = try Tool.run(["who-leads", folder.path("g"), "没有这个项目"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.messages == "yimai: no leader found\n")
    let json = try Tool.run(["who-leads", folder.path("g"), "没有这个项目", "--format", "json"])
    #expect(json.status == 1)
    #expect(json.text == "[]\n")
  }

  @Test func `shows a card in the language asked for`() throws {
    try build("g", [folder.path("docs")])
    let chinese = try Tool.run(
      ["show", folder.path("g"), "刘海涛"], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.text.contains("任职于  漯河市人民医院 · 党委书记"))
    let english = try Tool.run(["show", folder.path("g"), "刘海涛", "--lang", "en", "--quotes"])
    #expect(english.text.contains("holds a post at"))
    #expect(english.text.contains("“"))
    #expect(!english.text.contains("\u{1B}"))
    let unknown = try Tool.run(["show", folder.path("g"), "无此人"])
    #expect(unknown.status == 1)
    #expect(unknown.output.isEmpty)
  }

  @Test func `verifies its quotes and names what has changed`() throws {
    let docs = folder.path("docs")
    try build("g", [docs])
    #expect(try Tool.run(["verify", folder.path("g"), docs]).status == 0)
    #expect(try Tool.run(["verify", folder.path("g")], in: docs).status == 0)
    let elsewhere = try Tool.run(["verify", folder.path("g")], in: "/")
    #expect(elsewhere.status == 1)
    #expect(elsewhere.text.contains("sub/b.txt"))
    try folder.write(Bulletins.luohe + "又记。\n", to: "docs/a.txt")
    let changed = try Tool.run(["verify", folder.path("g"), docs, "--format", "csv"])
    #expect(changed.status == 1)
    #expect(changed.text.contains("a.txt"))
    #expect(!changed.text.contains("b.txt"))
  }

  @Test func `extracts one document, from a file or standard input`() throws {
    let file = folder.path("docs/a.txt")
    let fromFile = try Tool.run(["extract", file])
    let fromInput = try Tool.run(["extract", "-"], input: Bulletins.luohe)
    #expect(fromFile.status == 0)
    #expect(fromInput.status == 0)
    for (run, name) in [(fromFile, "a.txt"), (fromInput, "stdin")] {
      let graph = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
      #expect(graph["document"] as? String == name)
      let entities = try #require(graph["entities"] as? [[String: Any]])
      #expect(entities.contains { $0["name"] as? String == "漯河市人民医院" })
      #expect(entities.allSatisfy { (0.01...0.99).contains($0["confidence"] as? Double ?? 0) })
    }
    let written = try Tool.run(["extract", file, "-o", folder.path("a.json")])
    #expect(written.output.isEmpty)
    #expect(try folder.read("a.json") == fromFile.output)
  }

  @Test func `counts what a graph holds`() throws {
    try build("g", [folder.path("docs")])
    let run = try Tool.run(["stats", folder.path("g"), "--format", "csv"])
    #expect(run.text.hasPrefix("Of,Count\ndocuments,3\n"))
    #expect(try Tool.run(["stats", folder.path("g"), "--quarantine"]).status == 0)
  }
}
