import Foundation
import GraphStore
import KnowledgeGraph
import TestSupport
import Testing
import Yimai

/// A process killed at any moment leaves the graph as it was before or as it is to be.
@Suite(.serialized) struct KillTests: ~Copyable {
  /// How many processes must have been killed while they worked.
  private static let leastKills = 50

  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    for number in 0..<10 { try folder.write(KillTests.text(number), to: "docs/\(number).txt") }
    for number in 5..<15 { try folder.write(KillTests.text(number * 7), to: "new/\(number).txt") }
    let run = try Tool.run(["build", folder.path("docs"), "-o", folder.path("before.yimai")])
    try #require(run.status == 0, "\(run.messages)")
    self.folder = folder
  }

  /// A bulletin that shares bodies and people with others.
  private static func text(_ number: Int) -> String {
    let city = ["南阳市", "郑州市", "安阳市", "信阳市"][number % 4]
    let person = ["李明", "王芳", "张建国", "周华锋", "陈静"][number % 5]
    return (0..<4).map { line in
      let body = city + ["卫生健康委员会", "中心医院", "医疗保障局"][(number + line) % 3]
      return "\(body)主任\(person)主持召开第\(number * 4 + line)次紧密型县域医共体建设推进会，\(city)中医院参加。\n"
    }.joined()
  }

  /// One command, and what stands behind it when it ends by itself.
  private struct Step {
    let name: String
    /// The arguments; the graph file is `g.yimai`.
    let arguments: [String]
    /// The file that it writes.
    let output: String
  }

  private func steps() throws -> [Step] {
    let graph = folder.path("g.yimai")
    return [
      Step(name: "add", arguments: ["add", graph, folder.path("new")], output: "g.yimai"),
      Step(
        name: "remove", arguments: ["remove", graph] + (0..<4).map { "\($0).txt" },
        output: "g.yimai"),
      Step(
        name: "build", arguments: ["build", folder.path("new"), "-o", graph], output: "g.yimai"),
      Step(
        name: "fresh build", arguments: ["build", folder.path("new"), "-o", graph, "--fresh"],
        output: "g.yimai"),
      Step(
        name: "export",
        arguments: ["export", graph, "--format", "rdfxml", "-o", folder.path("out.rdf")],
        output: "out.rdf"),
      Step(
        name: "decide",
        arguments: [
          "decide", graph, "drop", "南阳市中心医院", "--why", "因", "--decisions", folder.path("d.tsv"),
        ], output: "g.yimai"),
    ]
  }

  /// Puts everything back to where it was before.
  private func reset() throws {
    try folder.write(try folder.read("before.yimai"), to: "g.yimai")
    try folder.write("old", to: "out.rdf")
    try folder.write("", to: "d.tsv")
  }

  /// What a reader sees in a step's file.
  private func state(_ step: Step) throws -> [String] {
    guard step.output.hasSuffix(".yimai") else {
      return [String(decoding: try folder.read(step.output), as: UTF8.self)]
    }
    let path = folder.path(step.output)
    let graph = try GraphStore.read(path)
    #expect(try GraphStore.integrityFaults(path) == [])
    let sources = Verification(of: graph, roots: [folder.path("docs"), folder.path("new")])
    #expect(sources.mismatches.isEmpty)
    return [
      String(describing: graph.documents), String(describing: graph.entities),
      String(describing: graph.statements), String(describing: graph.quarantine),
    ]
  }

  @Test func `leaves the state before or after, wherever it is killed`() throws {
    var random = SeededGenerator(seed: 11)
    var kills: [String: Int] = [:]
    var ends: Set<String> = []
    for step in try steps() {
      try reset()
      let before = try state(step)
      let clock = ContinuousClock()
      let start = clock.now
      #expect(try Tool.run(step.arguments).status == 0)
      let duration = clock.now - start
      let after = try state(step)
      #expect(before != after)
      var tries = 0
      while kills[step.name, default: 0] < 9, tries < 30 {
        tries += 1
        try reset()
        let share = Double.random(in: 0...1.05, using: &random)
        let isKilled = try Tool.kill(step.arguments, after: duration * share)
        if isKilled { kills[step.name, default: 0] += 1 }
        let now = try state(step)
        #expect(now == before || now == after, "\(step.name) killed at \(share) of its time")
        if isKilled { ends.insert(now == before ? "before" : "after") }
      }
    }
    let count = kills.values.reduce(0, +)
    print("killed \(count) processes: \(kills.sorted { $0.key < $1.key })")
    #expect(count >= KillTests.leastKills)
    let fresh = try #require(try steps().first { $0.name == "fresh build" })
    #expect(try Tool.run(fresh.arguments).status == 0)
    #expect(try folder.list().filter { $0.hasSuffix(".partial") }.isEmpty)
    #expect(ends.contains("before"))
  }

  /// What is kept beside the graph for the next question never outlives the graph it was made of.
  @Test func `answers rightly whatever snapshot a killed question left`() throws {
    var random = SeededGenerator(seed: 12)
    let query = [
      "query", folder.path("g.yimai"), "MATCH (p:Person) RETURN count(p), collect(p.name)",
    ]
    try reset()
    let before = try Tool.run(query).text
    let clock = ContinuousClock()
    var kills = 0
    for step in try steps().filter({ $0.output == "g.yimai" }) {
      try reset()
      #expect(try Tool.run(step.arguments).status == 0)
      let start = clock.now
      let after = try Tool.run(query).text
      let duration = clock.now - start
      for _ in 0..<2 {
        try reset()
        #expect(try Tool.run(query).text == before)
        #expect(try Tool.run(step.arguments).status == 0)
        let share = Double.random(in: 0...1.05, using: &random)
        if try Tool.kill(query, after: duration * share) { kills += 1 }
        #expect(try Tool.run(query).text == after, "\(step.name), killed at \(share)")
      }
    }
    print("killed \(kills) questions")
    #expect(kills > 0)
  }

  @Test func `says who holds the graph, or waits`() throws {
    try reset()
    let graph = folder.path("g.yimai")
    let arguments = ["add", graph, folder.path("new"), "--wait"]
    do {
      let update = try GraphUpdate(of: graph)
      let run = try Tool.run(arguments + ["0"])
      #expect(run.status == 74)
      #expect(run.messages.contains("process \(getpid()) "), "\(run.messages)")
      withExtendedLifetime(update) {}
    }
    let before = try GraphStore.read(graph)
    #expect(before.documents.count == 10)
    let held = try GraphUpdate(of: graph)
    let process = try Tool.launch(arguments + ["60"])
    Thread.sleep(forTimeInterval: 1.5)
    #expect(process.isRunning)
    try held.remove("0.txt")
    _ = try held.link([])
    try held.commit()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let names = try GraphStore.read(graph).documents.map(\.name)
    #expect(!names.contains("0.txt") && names.count == 9 + 5)
  }

  @Test(arguments: ["add", "build", "fresh build", "remove", "export"])
  func `loses nothing where the disk is full`(name: String) throws {
    try reset()
    let step = try #require(try steps().first { $0.name == name })
    let before = try state(step)
    let size = try folder.read("g.yimai").count
    // In blocks of 512 bytes: as the graph is now, or next to nothing.
    let limit = step.output == "g.yimai" && !name.hasPrefix("fresh") ? size / 512 : 8
    let words = step.arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try Tool.shell("ulimit -f \(limit); exec \"$YIMAI\" \(words)", in: folder.rootPath)
    if name == "remove", run.status == 0 { return }
    #expect(run.status == 74, "\(run.messages)")
    #expect(try state(step) == before)
    let beside = try folder.list().filter { $0.contains("partial") || $0.contains("journal") }
    #expect(beside.isEmpty)
  }

  @Test func `answers where no snapshot can be kept`() throws {
    try reset()
    let expected = try Tool.run(["query", folder.path("g.yimai"), "MATCH (n) RETURN count(n)"])
    try FileManager.default.removeItem(atPath: folder.path("g.yimai-snapshot"))
    let script = "ulimit -f 8; exec \"$YIMAI\" query g.yimai 'MATCH (n) RETURN count(n)'"
    let run = try Tool.shell(script, in: folder.rootPath)
    #expect(run.status == 0 && run.output == expected.output, "\(run.messages)")
    #expect(try folder.list().filter { $0.contains("snapshot") }.isEmpty)
  }

  @Test(
    arguments: [
      Array("这不是图。".utf8), Array("SQLite format 3\u{0}".utf8) + [UInt8](repeating: 1, count: 5000),
      [UInt8](repeating: 0, count: 8192),
    ])
  func `refuses what is no graph and leaves it as it is`(bytes: [UInt8]) throws {
    try folder.write(bytes, to: "x.yimai")
    try refused("x.yimai", bytes)
  }

  @Test func `refuses a graph cut short and one of another program`() throws {
    let whole = try folder.read("before.yimai")
    for length in [100, 4096, whole.count / 2, whole.count - 1] {
      let bytes = Array(whole.prefix(length))
      try folder.write(bytes, to: "x.yimai")
      for arguments in [["add", folder.path("x.yimai"), folder.path("new")]] {
        let run = try Tool.run(arguments)
        #expect(run.status == 65, "\(run.messages)")
        #expect(try folder.read("x.yimai") == bytes)
      }
    }
    var other = whole
    other.replaceSubrange(68..<72, with: [0, 0, 0, 9])
    try folder.write(other, to: "x.yimai")
    try refused("x.yimai", other)
    var newer = whole
    newer.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try folder.write(newer, to: "x.yimai")
    try refused("x.yimai", newer)
  }

  private func refused(_ name: String, _ bytes: [UInt8]) throws {
    let path = folder.path(name)
    for arguments in [
      ["add", path, folder.path("new")], ["remove", path, "0.txt"], ["stats", path],
      ["build", folder.path("new"), "-o", path], ["search", path, "南阳"],
      ["verify", path, "--deep"],
      ["decide", path, "drop", "李明", "--why", "因"], ["diff", path, path],
    ] {
      let run = try Tool.run(arguments)
      #expect(run.status == 65, "\(arguments.first ?? ""): \(run.messages)")
      #expect(try folder.read(name) == bytes)
      let beside = try folder.list().filter { $0.contains("partial") || $0.contains("journal") }
      #expect(beside.isEmpty)
    }
  }
}
