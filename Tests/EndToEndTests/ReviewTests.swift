import Foundation
import TestSupport
import Testing

/// Doubtful pairs, judged at a terminal.
@Suite struct ReviewTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    for (number, text) in [
      "南阳市卫生健康委员会主任李明主持会议。", "南阳市中心医院院长李明介绍了经验。",
      "安阳市医疗保障局局长李明出席。", "郑州市中心医院院长王芳讲话。", "郑州市医疗保障局局长王芳讲话。",
    ].enumerated() { try folder.write(text, to: "docs/\(number).txt") }
    let run = try Tool.run(["build", "docs", "-o", "g"], in: folder.rootPath)
    try #require(run.status == 0, "\(run.messages)")
    self.folder = folder
  }

  private func review(
    _ answers: String..., options: [String] = []
  ) throws -> (status: Int32, text: String) {
    try Tool.type(answers, into: ["review", "g", "--who", "张"] + options, in: folder.rootPath)
  }

  private func kept() throws -> [[String]] {
    try Tool.run(["decide", "g"], in: folder.rootPath).text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `shows the sentences of each pair and keeps what is answered`() throws {
    let run = try review("y", "n", "s", "s", "s", "s", options: ["--decisions", "d.tsv"])
    #expect(run.status == 0, "\(run.text)")
    for sentence in ["南阳市卫生健康委员会主任李明主持会议。", "郑州市医疗保障局局长王芳讲话。"] {
      #expect(run.text.contains(sentence), "\(run.text)")
    }
    #expect(run.text.contains("2 new decisions"))
    let lines = try kept()
    #expect(Set(lines.map { $0[2] }) == ["same", "different"])
    #expect(lines.allSatisfy { $0[1] == "张" && $0[5] == "review" && $0[3].contains("@") })
    let file = String(decoding: try folder.read("d.tsv"), as: UTF8.self)
    #expect(file == (try Tool.run(["decide", "g"], in: folder.rootPath).text))
    // What is decided is not asked again.
    let again = try Tool.run(["review", "g", "--list", "--format", "json"], in: folder.rootPath)
      .text
    let pairs = again.components(separatedBy: "\"reason\"").count - 1
    let first = try #require(run.text.components(separatedBy: "1/").last).prefix(1)
    #expect("\(pairs)" < String(first))
  }

  @Test func `asks nothing where the answers before settle it`() throws {
    // Three of one name: two answers join them all.
    let run = try review("y", "y", "y", "y", "y", "y", "y")
    #expect(run.status == 0, "\(run.text)")
    let people = try Tool.run(
      ["query", "g", "MATCH (p:Person) RETURN p.name ORDER BY p.name", "--format", "csv"],
      in: folder.rootPath
    ).text.split(separator: "\n").dropFirst()
    #expect(people.count == 2, "\(people)")
    #expect(try kept().count == 3)
  }

  @Test func `keeps the answers given before it ends`() throws {
    let run = try review("n", "q")
    #expect(run.status == 0)
    #expect(try kept().map { $0[2] } == ["different"])
    #expect(run.text.contains("1 new decision"))
  }

  @Test func `reports an answer that contradicts and goes on`() throws {
    // 李明: the first is the second, the second the third, but the first not the third.
    let list = try Tool.run(["review", "g", "--list", "--format", "csv"], in: folder.rootPath).text
    let pairs = list.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    let people = pairs.filter { $0[1].hasPrefix("李明@") }
    try #require(people.count == 3, "\(list)")
    let apart = try Tool.run(
      ["decide", "g", "different", String(people[0][1]), String(people[0][2]), "--why", "因"],
      in: folder.rootPath)
    try #require(apart.status == 0, "\(apart.messages)")
    let run = try review("y", "y", "y", "y")
    #expect(run.status == 0, "\(run.text)")
    #expect(run.text.contains("contradicts"), "\(run.text)")
    // One of the two answers on 李明, and the one on 王芳.
    #expect(try kept().filter { $0[2] == "same" }.count == 2)
  }
}
