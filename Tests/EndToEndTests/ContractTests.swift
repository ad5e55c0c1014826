import Foundation
import TestSupport
import Testing

/// What scripts rely on: exit statuses, streams, files left whole, help.
@Suite struct ContractTests: ~Copyable {
  private static let commands = [
    "build", "extract", "export", "who-leads", "show", "stats", "verify", "ontology",
    "completions",
  ]

  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    let run = try Tool.run(["build", folder.path("docs"), "-o", folder.path("g.yimai")])
    self.folder = folder
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test(arguments: commands) func `explains each command with an example`(name: String) throws {
    let help = try Tool.run(["help", name])
    #expect(help.status == 0)
    #expect(help.messages.isEmpty)
    #expect(help.text.contains("Example: yimai \(name)"))
    #expect(try Tool.run([name, "--help"]).text == help.text)
  }

  @Test func `lists every command`() throws {
    let help = try Tool.run(["help"])
    for name in Self.commands { #expect(help.text.contains("  \(name) ")) }
    #expect(try Tool.run(["--version"]).text == "0.1.0\n")
  }

  @Test(
    arguments: [
      ["frobnicate"], ["build"], ["build", "docs"], ["build", "docs", "-o"],
      ["build", "docs", "-o", "x", "--jobs", "0"], ["build", "docs", "-o", "x", "--jobs", "two"],
      ["build", "docs", "-o", "x", "--encoding", "EBCDIC"],
      ["export", "g.yimai", "--format", "xls"],
      ["export", "g.yimai", "--base-iri", "no iri"], ["who-leads"],
      ["who-leads", "g.yimai", "--as-of", "yesterday"], ["stats", "g.yimai", "--format", "pdf"],
      ["stats", "g.yimai", "--lang", "fr"], ["show", "g.yimai"], ["completions", "tcsh"],
    ])
  func `ends with 2 on wrong usage and writes nothing`(arguments: [String]) throws {
    let run = try Tool.run(arguments, in: folder.rootPath)
    #expect(run.status == 2, "\(run.messages)")
    #expect(run.output.isEmpty)
    #expect(!run.messages.isEmpty)
    #expect(try folder.list() == ["docs", "g.yimai"])
  }

  @Test(arguments: ["export", "who-leads", "stats", "verify", "show"])
  func `refuses what is no graph and names what is missing`(command: String) throws {
    let more = command == "show" ? ["王"] : []
    for (file, status) in [
      ("docs/a.txt", 65), ("docs", 65), ("/dev/null", 65), ("none.yimai", 66), ("cut.yimai", 65),
    ] {
      try folder.write(Array(try folder.read("g.yimai").prefix(9000)), to: "cut.yimai")
      let run = try Tool.run([command, file] + more, in: folder.rootPath)
      #expect(Int(run.status) == status, "\(file): \(run.messages)")
      #expect(run.output.isEmpty)
      #expect(run.messages.split(separator: "\n").count == 1)
      #expect(run.messages.contains(file))
    }
  }

  @Test func `does not touch the graph file that it reads`() throws {
    let before = try folder.read("g.yimai")
    chmod(folder.path("g.yimai"), 0o444)
    for arguments in [
      ["who-leads", "g.yimai"], ["stats", "g.yimai"], ["show", "g.yimai", "县"],
      ["verify", "g.yimai", "docs"], ["export", "g.yimai"],
    ] {
      #expect(try Tool.run(arguments, in: folder.rootPath).status == 0)
    }
    #expect(try folder.read("g.yimai") == before)
    #expect(try folder.list() == ["docs", "g.yimai"])
  }

  @Test(
    arguments: [
      "$YIMAI build docs -o no/such/g.yimai", "$YIMAI export g.yimai -o no/such/g.graphml",
      "$YIMAI extract docs/a.txt -o no/such/a.json", "$YIMAI build docs -o docs",
      "$YIMAI export g.yimai -o docs", "$YIMAI build docs -o /dev/null",
    ])
  func `ends with 74 where a file cannot be written`(script: String) throws {
    let run = try Tool.shell(script, in: folder.rootPath)
    #expect(run.status == 74, "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 1)
    #expect(try folder.list() == ["docs", "g.yimai"])
  }

  @Test(
    arguments: [
      ("build docs -o no/such/g.yimai", "no/such"), ("build docs -o /proc/g.yimai", "/proc"),
      ("export g.yimai -o no/such/g.graphml", "no/such"), ("export g.yimai -o /proc/g", "/proc"),
      ("extract docs/a.txt -o /proc/g", "/proc"),
    ])
  func `names folder, reason and remedy where a file cannot be written`(
    script: String, path: String
  ) throws {
    let english = try Tool.shell("$YIMAI \(script) --lang en", in: folder.rootPath)
    #expect(english.status == 74)
    #expect(english.messages.contains("folder \(path)"), "\(english.messages)")
    #expect(english.messages.contains("; "))
    let chinese = try Tool.shell("$YIMAI \(script) --lang zh", in: folder.rootPath)
    #expect(chinese.messages.contains("文件夹 \(path)"), "\(chinese.messages)")
    #expect(chinese.messages.contains("；请"))
  }

  @Test(
    arguments: [
      "build docs -o h.yimai", "build docs 无 -o h.yimai", "build docs empty.txt -o h.yimai",
      "who-leads g.yimai 没有", "who-leads g.yimai --as-of 1949", "show g.yimai 没有",
      "show g.yimai 县", "verify g.yimai docs", "verify g.yimai docs/sub", "stats none.yimai",
      "stats docs/a.txt", "export none.yimai", "extract none.txt", "extract empty.txt",
    ])
  func `speaks Chinese where asked`(arguments: String) throws {
    try folder.write("", to: "empty.txt")
    let run = try Tool.shell("$YIMAI \(arguments) --lang zh", in: folder.rootPath)
    for line in run.messages.split(separator: "\n") {
      // Names, commands and units stay as they are; no sentence is English.
      let words = line.split { !$0.isASCII || $0 == " " }.filter { $0.allSatisfy(\.isLetter) }
      #expect(Set(words).isSubset(of: ["yimai", "build", "stats"]), "\(line)")
      #expect(line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line)")
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"),
    arguments: [
      "stats g.yimai", "who-leads g.yimai", "show g.yimai 县", "export g.yimai",
      "export g.yimai --format rdfxml", "extract docs/a.txt", "completions zsh", "help",
    ])
  func `ends with 74 where standard output is full`(arguments: String) throws {
    let run = try Tool.shell("$YIMAI \(arguments) > /dev/full", in: folder.rootPath)
    #expect(run.status == 74, "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test func `leaves the old file where the disk is full`() throws {
    try folder.write("old", to: "out.graphml")
    let before = try folder.read("g.yimai")
    try folder.write("漯河市人民医院院长王秀兰讲话。", to: "docs/new.txt")
    // Files of more than four blocks are refused, as by a full disk.
    for script in [
      "trap '' XFSZ; ulimit -f 4; $YIMAI build docs -o g.yimai",
      "trap '' XFSZ; ulimit -f 4; $YIMAI export g.yimai --format rdfxml -o out.graphml",
    ] {
      let run = try Tool.shell(script, in: folder.rootPath)
      #expect(run.status == 74, "\(run.messages)")
    }
    #expect(try folder.read("g.yimai") == before)
    #expect(try folder.read("out.graphml") == Array("old".utf8))
    #expect(try folder.list() == ["docs", "g.yimai", "out.graphml"])
  }

  @Test func `ends quietly when the reader has gone`() throws {
    for arguments in ["export g.yimai", "stats g.yimai", "help", "completions bash"] {
      let script = "{ $YIMAI \(arguments); echo $? > status; } | true"
      let run = try Tool.shell("sleep 0; " + script, in: folder.rootPath)
      #expect(run.messages.isEmpty)
      #expect(String(decoding: try folder.read("status"), as: UTF8.self) == "0\n")
    }
  }

  @Test func `writes no file through a closed standard output`() throws {
    let before = try folder.read("g.yimai")
    for arguments in ["stats g.yimai", "export g.yimai -o out", "build docs -o again.yimai"] {
      let run = try Tool.shell("$YIMAI \(arguments) >&-", in: folder.rootPath)
      #expect(run.status == 0, "\(run.messages)")
    }
    #expect(try folder.read("g.yimai") == before)
    #expect(try folder.read("again.yimai") == before)
    #expect(String(decoding: try folder.read("out"), as: UTF8.self).hasSuffix("</graphml>\n"))
  }

  @Test(arguments: ["zsh", "bash", "fish"]) func `prints completions`(shell: String) throws {
    let run = try Tool.run(["completions", shell])
    #expect(run.status == 0)
    #expect(run.text.contains("who-leads"))
    #expect(try Tool.run(["--generate-completion-script", shell]).text == run.text)
  }

  @Test func `keeps messages apart from results and shows no bar in a file`() throws {
    let run = try Tool.run(["build", "docs", "-o", "h.yimai"], in: folder.rootPath)
    #expect(run.output.isEmpty)
    #expect(run.messages.hasPrefix("h.yimai: 3 documents, "))
    #expect(!run.messages.contains("\r"))
    #expect(!run.messages.contains("\u{1B}"))
  }

  @Test func `styles only where asked`() throws {
    let plain = try Tool.run(["stats", folder.path("g.yimai")])
    #expect(!plain.text.contains("\u{1B}"))
    let styled = try Tool.run(["stats", folder.path("g.yimai"), "--color", "always"])
    #expect(styled.text.contains("\u{1B}[1m"))
  }
}
