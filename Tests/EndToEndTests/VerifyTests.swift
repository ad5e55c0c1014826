import Foundation
import TestSupport
import Testing

/// Whether the sources and the file of a graph are still what they were.
@Suite struct VerifyTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    let run = try Tool.run(["build", "docs", "-o", "g"], in: folder.rootPath)
    try #require(run.status == 0, "\(run.messages)")
    self.folder = folder
  }

  private func verify(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(["verify", "g"] + arguments, in: folder.rootPath)
  }

  @Test func `finds moved sources by their content and names one that has changed`() throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: folder.path("archive/2023"), withIntermediateDirectories: true)
    try files.moveItem(atPath: folder.path("docs"), toPath: folder.path("archive/2023/old"))
    try files.moveItem(
      atPath: folder.path("archive/2023/old/a.txt"), toPath: folder.path("archive/moved.txt"))
    let missing = try verify("docs")
    #expect(missing.status == 1)
    #expect(missing.text.contains("a.txt") && missing.text.contains("is not in docs"))
    let moved = try verify("--root", "archive")
    #expect(moved.status == 0, "\(moved.text)\(moved.messages)")
    #expect(moved.messages.contains("a.txt: is now archive/moved.txt"), "\(moved.messages)")
    #expect(moved.messages.contains("all quotes stand"))
    try folder.write(Bulletins.luohe + "又记。\n", to: "archive/a.txt")
    try files.removeItem(atPath: folder.path("archive/moved.txt"))
    let changed = try verify("--root", "archive", "--format", "json")
    #expect(changed.status == 1)
    #expect(changed.text.contains("\"document\": \"a.txt\""), "\(changed.text)")
    #expect(changed.text.contains("archive/a.txt has changed since the build"))
    #expect(changed.text.components(separatedBy: "\"finding\"").count == 2)
  }

  @Test func `has SQLite check every page where asked`() throws {
    #expect(try verify("docs", "--deep").status == 0)
    var bytes = try folder.read("g")
    // Behind the header of the last page, where only a check of all pages looks.
    for position in stride(from: 4096 * 5 + 100, to: bytes.count, by: 4096) {
      bytes[position] ^= 0x3C
    }
    try folder.write(bytes, to: "g")
    let harmed = try verify("docs", "--deep")
    #expect(harmed.status == 65, "\(harmed.messages)")
    #expect(try folder.read("g") == bytes)
  }

  @Test func `says why two of one name are two`() throws {
    try folder.write("漯河市人民医院院长刘海涛出席。", to: "docs/d.txt")
    try folder.write("新野县中医院院长刘海涛出席。", to: "docs/e.txt")
    #expect(try Tool.run(["build", "docs", "-o", "g"], in: folder.rootPath).status == 0)
    let table = try Tool.run(["why", "g", "刘海涛"], in: folder.rootPath)
    #expect(table.status == 0, "\(table.messages)")
    #expect(table.text.contains("for one") && table.text.contains("for two"), "\(table.text)")
    #expect(table.text.contains("e.txt"))
    let json = try Tool.run(["why", "g", "刘海涛", "刘海涛", "--format", "json"], in: folder.rootPath)
    #expect(json.text.contains("\"entities\": 2") && json.text.contains("\"quote\""))
    #expect(try Tool.run(["why", "g", "无此人"], in: folder.rootPath).status == 1)
  }
}
