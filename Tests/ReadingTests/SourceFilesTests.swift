import Foundation
import Reading
import Testing

@Suite struct SourceFilesTests {
  /// A folder with files, removed behind the test.
  private func withFiles(_ names: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("yimai-" + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in names {
      let path = folder + "/" + name
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data("会议".utf8).write(to: URL(fileURLWithPath: path))
    }
    try body(folder)
  }

  @Test func `finds the files of a folder, sorted, with names relative to it`() throws {
    try withFiles(["b.txt", "a/z.md", "a/y.html", "c.pdf", ".hidden.txt", ".git/x.txt", "B.txt"]) {
      folder in
      let findings = SourceFiles.find(in: [folder])
      #expect(findings.files.map(\.name) == ["B.txt", "a/y.html", "a/z.md", "b.txt"])
      #expect(findings.diagnostics.isEmpty)
      #expect(SourceFiles.find(in: [folder + "/"]).files.map(\.name) == findings.files.map(\.name))
      #expect(findings.files.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
    }
  }

  @Test func `takes a file of any kind that is named itself`() throws {
    try withFiles(["notes.rst"]) { folder in
      #expect(SourceFiles.find(in: [folder + "/notes.rst"]).files.map(\.name) == ["notes.rst"])
    }
  }

  @Test func `gives files of one name names that differ`() throws {
    try withFiles(["a/x.txt", "b/x.txt", "b/y.txt"]) { folder in
      let paths = [folder + "/b/x.txt", folder + "/a/x.txt", folder + "/b/y.txt"]
      let names = SourceFiles.find(in: paths).files.map(\.name)
      #expect(names == ["a/x.txt", "b/x.txt", "y.txt"])
      #expect(SourceFiles.find(in: paths.reversed()).files.map(\.name) == names)
    }
  }

  @Test func `reports a loop of links and reads the rest`() throws {
    try withFiles(["a/x.txt"]) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/a/up", withDestinationPath: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/dead.txt", withDestinationPath: folder + "/nowhere")
      let findings = SourceFiles.find(in: [folder])
      #expect(findings.files.map(\.name) == ["a/x.txt"])
      #expect(findings.diagnostics.count == 2)
      #expect(findings.diagnostics.contains { $0.message.contains("leads back") })
    }
  }

  @Test func `reports a path that is not there and reads the others`() throws {
    try withFiles(["x.txt"]) { folder in
      let findings = SourceFiles.find(in: [folder + "/none", folder, "-"])
      #expect(findings.files.map(\.name) == ["stdin", "x.txt"])
      #expect(findings.diagnostics.map(\.file) == [folder + "/none"])
    }
  }

  @Test func `reads bytes up to the limit`() throws {
    try withFiles(["x.txt"]) { folder in
      let file = SourceFile(path: folder + "/x.txt", name: "x.txt")
      let (all, cut) = try (
        SourceFiles.bytes(of: file, limit: 100), SourceFiles.bytes(of: file, limit: 4)
      )
      #expect(all == Array("会议".utf8))
      #expect(cut.count == 5)
      #expect(throws: ReadingError.self) {
        try SourceFiles.bytes(of: SourceFile(path: folder, name: "f"), limit: 9)
      }
    }
  }
}
