import Foundation
import TestSupport
import Testing

/// Documents that cannot be read: one line for each, and the others are in the graph.
@Suite struct BrokenInputTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    self.folder = folder
  }

  /// Builds and returns the messages; the three bulletins must be in the graph.
  private func buildBeside(_ names: [String] = []) throws -> String {
    let run = try Tool.run(
      ["build", folder.path("docs"), "-o", folder.path("g")] + names.map { folder.path($0) })
    #expect(run.status == 0, "\(run.messages)")
    let stats = try Tool.run(["stats", folder.path("g"), "--format", "csv"])
    let line = stats.text.split(separator: "\n").first { $0.hasPrefix("documents,") } ?? ""
    let count = Int(line.dropFirst("documents,".count)) ?? 0
    #expect(count >= 3)
    #expect(try Tool.run(["verify", folder.path("g"), folder.path("docs")]).status == 0)
    return run.messages
  }

  @Test(
    arguments: [
      ("binary.txt", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }),
      ("nul.txt", [UInt8](repeating: 0, count: 1000)),
      ("empty.txt", []),
      ("blank.txt", Array(" \n\u{3000}\n".utf8)),
      ("empty.html", Array("<html></html>".utf8)),
      ("png.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
    ] as [(String, [UInt8])])
  func `names a file that is no text`(name: String, bytes: [UInt8]) throws {
    try folder.write(bytes, to: "docs/\(name)")
    let messages = try buildBeside()
    let line = try #require(messages.split(separator: "\n").first { $0.contains(name) })
    #expect(line.contains(": error: "))
    #expect(messages.contains("1 not read"))
  }

  @Test func `escapes control characters of a file name`() throws {
    try folder.write("", to: "docs/a\u{1B}[2Jb\nc.txt")
    let messages = try buildBeside()
    #expect(!messages.contains("\u{1B}"))
    #expect(messages.contains(#"a\u{1B}[2Jb\nc.txt: error: "#))
  }

  @Test func `reads UTF-8 that is cut in a character`() throws {
    try folder.write(Array(Bulletins.xinye.utf8.dropLast(2)), to: "docs/cut.txt")
    #expect(try buildBeside().contains("cut.txt"))
  }

  @Test func `does not read a line of 50 MB`() throws {
    let unit = Array("新野县人民医院".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(51 << 20)
    while bytes.count < 50 << 20 { bytes += unit }
    try folder.write(bytes, to: "docs/long.txt")
    #expect(try buildBeside().contains("long.txt: error: "))
  }

  @Test func `reads a long line below the limit`() throws {
    let text = String(repeating: "新野县人民医院院长王秀兰讲话", count: 2000)
    try folder.write(text, to: "docs/long.txt")
    #expect(try !buildBeside().contains("error"))
  }

  @Test func `is not caught in loops of symbolic links`() throws {
    let files = FileManager.default
    let docs = folder.path("docs")
    try files.createSymbolicLink(atPath: docs + "/sub/up", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: docs + "/self.txt", withDestinationPath: "self.txt")
    try files.createSymbolicLink(atPath: docs + "/gone.txt", withDestinationPath: "nowhere")
    let messages = try buildBeside()
    #expect(messages.contains("3 documents"))
    #expect(messages.contains("self.txt: error: "))
    #expect(messages.contains("gone.txt: error: "))
  }

  @Test(
    arguments: [
      String(repeating: "<div>", count: 200_000),
      String(repeating: "<table><tr><td>", count: 20_000) + "新野县",
      "<a " + String(repeating: "x=y ", count: 200_000) + ">",
      "<!DOCTYPE html [" + "<!ENTITY a0 \"医医医医医医医医\">"
        + (1..<30).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);\">" }.joined()
        + "]><p>&a29;</p>",
      "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><!ENTITY e SYSTEM \"file:///etc/passwd\"><p>&e;</p>",
      String(repeating: "&#x", count: 100_000), String(repeating: "<!--", count: 100_000),
    ])
  func `survives an HTML bomb`(page: String) throws {
    try folder.write(page, to: "docs/bomb.html")
    let messages = try buildBeside()
    #expect(!messages.contains("root:"))
    let export = try Tool.run(["export", folder.path("g"), "--format", "json"])
    #expect(!export.text.contains("root:x:"))
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func `names a file that may not be read`() throws {
    try folder.write("新野县", to: "docs/secret.txt")
    chmod(folder.path("docs/secret.txt"), 0)
    #expect(try buildBeside().contains("secret.txt: error: "))
  }

  @Test func `refuses what is no regular file`() throws {
    mkfifo(folder.path("pipe.txt"), 0o600)
    #expect(try buildBeside(["pipe.txt"]).contains("pipe.txt: error: "))
    #expect(try Tool.run(["extract", folder.path("pipe.txt")]).status == 66)
    #expect(try Tool.run(["extract", folder.path("docs")]).status == 66)
  }

  @Test func `builds nothing where no document can be read`() throws {
    try folder.write("", to: "bad/empty.txt")
    try folder.write("", to: "none/readme.pdf")
    for (name, status) in [("bad", 65), ("none", 66), ("missing", 66)] {
      let run = try Tool.run(["build", folder.path(name), "-o", folder.path("g")])
      #expect(Int(run.status) == status, "\(name): \(run.messages)")
    }
    #expect(try folder.list() == ["bad", "docs", "none"])
  }

  @Test func `is strict where asked`() throws {
    try folder.write("", to: "docs/empty.txt")
    let arguments = ["build", folder.path("docs"), "-o", folder.path("g"), "--strict"]
    #expect(try Tool.run(arguments).status == 65)
    #expect(try folder.list() == ["docs"])
  }

  @Test func `reads the encodings that pages come in`() throws {
    let encoding = gb18030
    let bytes = try #require(Bulletins.xinye.data(using: encoding))
    try folder.write([UInt8](bytes), to: "gb.txt")
    for arguments in [[], ["--encoding", "gbk"]] {
      let run = try Tool.run(["extract", folder.path("gb.txt")] + arguments)
      #expect(run.text.contains("新野县人民医院"), "\(run.messages)")
    }
    let wrong = try Tool.run(["extract", folder.path("gb.txt"), "--encoding", "UTF-8"])
    #expect(wrong.status == 65)
  }
}

/// GB 18030 by its number in Foundation, which has no name for it.
private let gb18030 = String.Encoding(
  rawValue: 0x8000_0632)
