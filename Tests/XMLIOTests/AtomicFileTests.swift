import Foundation
import TestSupport
import Testing
import XMLIO

@Suite struct AtomicFileTests {
  private static let full = "/dev/full"
  private static let hasFull = FileManager.default.fileExists(atPath: full)

  @Test func `replaces a file whole and keeps its permissions`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let file = try AtomicFile(replacing: path)
    file.sink.write("new")
    #expect(try folder.read("a.txt") == Array("old".utf8))
    try file.commit()
    #expect(try folder.read("a.txt") == Array("new".utf8))
    #expect(try folder.list() == ["a.txt"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `leaves the old file and no rest without a commit`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a.txt")
    do {
      let file = try AtomicFile(replacing: path)
      file.sink.write(String(repeating: "x", count: 200_000))
    }
    #expect(try folder.read("a.txt") == Array("old".utf8))
    #expect(try folder.list() == ["a.txt"])
  }

  @Test func `follows a symbolic link`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "real/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: path)
    let file = try AtomicFile(replacing: folder.path("link"))
    file.sink.write("new")
    try file.commit()
    #expect(try folder.read("real/a.txt") == Array("new".utf8))
    #expect(try folder.list() == ["link", "real"])
  }

  @Test func `says which folder is missing and what to do`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none/a.txt")
    let error = #expect(throws: OutputError.self) { _ = try AtomicFile(replacing: path) }
    #expect(error?.path == path)
    #expect(error?.number == ENOENT)
    #expect(error?.description.contains("create the folder first") == true)
  }

  @Test(arguments: ["", "folder", "folder/"])
  func `refuses what is no file`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "folder/x")
    let path = name.isEmpty ? "" : folder.path("folder") + (name.hasSuffix("/") ? "/" : "")
    #expect(throws: OutputError.self) { _ = try AtomicFile(replacing: path) }
    #expect(try folder.list() == ["folder"])
  }

  @Test(.enabled(if: getuid() != 0, "root may write to every folder"))
  func `refuses a folder that may not be written`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: folder.rootPath)
    let error = #expect(throws: OutputError.self) {
      _ = try AtomicFile(replacing: folder.path("a.txt"))
    }
    #expect(error?.number == EACCES)
  }

  @Test(.enabled(if: hasFull, "/dev/full is missing"), arguments: [1, 100, 200_000])
  func `a full disk is an error for a document of any size`(size: Int) throws {
    let file = try AtomicFile(replacing: AtomicFileTests.full)
    let error = #expect(throws: XMLError.self) {
      var writer = try XMLWriter(to: file.sink)
      try writer.start("r")
      try writer.text(String(repeating: "x", count: size))
      try writer.finish()
    }
    #expect(error?.code == .outputFailed)
    #expect(error?.output?.number == ENOSPC)
    #expect(error?.output?.path == AtomicFileTests.full)
  }

  #if os(Linux)
    @Test func `a folder that takes no files is an error for root too`() throws {
      let error = #expect(throws: OutputError.self) {
        _ = try AtomicFile(replacing: "/proc/yimai.graphml")
      }
      #expect(error?.step == .create)
    }

    @Test func `a file that grows too large leaves the old one and no rest`() async {
      await #expect(processExitsWith: .success) {
        signal(SIGXFSZ, SIG_IGN)
        let folder = try TemporaryFolder()
        let path = try folder.write("old", to: "a.txt")
        var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        do {
          let file = try AtomicFile(replacing: path)
          file.sink.write(String(repeating: "x", count: 300_000))
          try file.commit()
          exit(1)
        } catch {
          guard let error = error as? OutputError, error.number == EFBIG else { exit(2) }
        }
        guard try folder.read("a.txt") == Array("old".utf8) else { exit(3) }
        guard try folder.list() == ["a.txt"] else { exit(4) }
      }
    }
  #endif

  @Test func `a sink on a closed descriptor keeps its first error`() throws {
    let sink = ByteSink(descriptor: -1, name: "nowhere")
    sink.write("x")
    for _ in 0..<2 {
      let error = #expect(throws: OutputError.self) { try sink.flush() }
      #expect(error?.number == EBADF)
    }
  }
}
