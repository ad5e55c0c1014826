import Foundation
import TestSupport
import Testing

/// `yimai import` and `yimai convert`: our own files come back the same, those of others as far as
/// they go, and broken ones end in one line.
@Suite struct ExchangeTests: ~Copyable {
  private static let rdf = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.example/">
    <rdf:Description rdf:about="x"><e:p xml:lang="zh">医改</e:p></rdf:Description></rdf:RDF>
    """
  private static let triple = "<http://b.example/x> <http://e.example/p> \"医改\"@zh .\n"

  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    let run = try Tool.run(["build", folder.path("docs"), "-o", folder.path("g.yimai")])
    self.folder = folder
    #expect(run.status == 0, "\(run.messages)")
  }

  private func export(_ graph: String, _ options: [String]) throws -> [UInt8] {
    let run = try Tool.run(["export", folder.path(graph), "--include-plans"] + options)
    #expect(run.status == 0, "\(run.messages)")
    return run.output
  }

  /// Graph file, export, graph file, export: the bytes are the same.
  @Test(arguments: [
    ("g.graphml", ["--profile", "full"]), ("g.rdf", ["--format", "rdfxml"]),
    ("flat.rdf", ["--format", "rdfxml", "--flat"]), ("g.nt", ["--format", "ntriples"]),
  ])
  func `our own files come back whole`(file: String, options: [String]) throws {
    let first = try export("g.yimai", options)
    try folder.write(first, to: file)
    let run = try Tool.run(["import", folder.path(file), "-o", folder.path("again.yimai")])
    #expect(run.status == 0)
    #expect(run.messages.hasSuffix("3 documents, 20 entities, 24 statements, 31 mentions\n"))
    #expect(try export("again.yimai", options) == first)
    // Every other format says the same of the graph that came back.
    for other in [["--format", "json"], ["--format", "gexf"], ["--format", "turtle"]] {
      #expect(try export("again.yimai", other) == export("g.yimai", other))
    }
    #expect(
      try Tool.run(["verify", folder.path("again.yimai"), folder.path("docs")]).status == 0)
  }

  /// From each readable format to each that holds the whole graph, and back, without a graph file.
  @Test func `converts between the formats without loss`() throws {
    let whole = [
      ("graphml", ["--profile", "full"]), ("rdf", ["--format", "rdfxml"]),
      ("nt", ["--format", "ntriples"]),
    ]
    var files: [String: [UInt8]] = [:]
    for (end, options) in whole {
      files[end] = try export("g.yimai", options)
      try folder.write(files[end] ?? [], to: "in." + end)
    }
    for (from, _) in whole {
      for (to, _) in whole {
        // Triples that go over one by one keep their order, which is that of the source.
        let run = try Tool.run([
          "convert", folder.path("in." + from), folder.path("out." + to),
        ])
        #expect(run.status == 0, "\(from) \(to): \(run.messages)")
        let out = try folder.read("out." + to)
        if to == "nt" {
          #expect(Set(out.split(separator: 10)) == Set((files[to] ?? []).split(separator: 10)))
        } else {
          #expect(out == files[to], "\(from) \(to)")
        }
      }
      for to in ["gexf", "ftm.json", "dot", "json", "ttl", "jsonld"] {
        let run = try Tool.run([
          "convert", folder.path("in." + from), folder.path("out." + to),
        ])
        #expect(run.status == 0, "\(from) \(to): \(run.messages)")
        #expect(!(try folder.read("out." + to)).isEmpty)
      }
      let tables = try Tool.run([
        "convert", folder.path("in." + from), folder.path("tables-" + from), "--to", "csv",
      ])
      #expect(tables.status == 0, "\(tables.messages)")
      #expect(!(try folder.read("tables-\(from)/edges.csv")).isEmpty)
    }
  }

  @Test func `RDF that is not ours converts triple by triple`() throws {
    try folder.write(Self.rdf, to: "x.rdf")
    let run = try Tool.run([
      "convert", folder.path("x.rdf"), folder.path("x.nt"), "--base", "http://b.example/",
    ])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try folder.read("x.nt") == Array(Self.triple.utf8))
    for end in ["rdf", "ttl", "jsonld", "nt"] {
      let run = try Tool.run(["convert", folder.path("x.nt"), folder.path("y." + end)])
      #expect(run.status == 0, "\(run.messages)")
    }
    let back = try Tool.run(["convert", folder.path("y.rdf"), "-", "--to", "ntriples"])
    #expect(back.text == Self.triple)
    let piped = try Tool.run(
      ["convert", "-", "-", "--from", "rdfxml", "--to", "ntriples", "--base", "http://b.example/"],
      input: Self.rdf)
    #expect(piped.text == Self.triple)
  }

  @Test func `what a conversion of RDF changes is told`() throws {
    try folder.write(Self.rdf.replacing("\"zh\"", with: "\"z h\""), to: "x.rdf")
    let run = try Tool.run([
      "convert", folder.path("x.rdf"), folder.path("x.nt"), "--base", "http://b.example/",
    ])
    #expect(run.status == 0)
    #expect(run.messages.contains("no language tags, taken as none: 1"))
  }

  @Test func `others' GraphML becomes a graph file, and what was changed is told`() throws {
    try folder.write(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="n" for="node" attr.name="name" attr.type="string"/>
      <key id="t" for="node" attr.name="node_type" attr.type="string"/>
      <graph edgedefault="directed"><node id="1"><data key="n">李明</data><data key="t">Official</data>
      </node><node id="2"><data key="n">市医院</data><data key="t">Spaceship</data></node>
      <edge source="1" target="2" label="holdsPost"/><hyperedge/></graph></graphml>
      """, to: "other.graphml")
    let run = try Tool.run([
      "import", folder.path("other.graphml"), "-o", folder.path("o.yimai"), "--as-type", "Hospital",
      "--lang", "en",
    ])
    #expect(run.status == 0)
    #expect(run.messages.contains("2 entities, 1 statement"))
    #expect(run.messages.contains("hyperedge"))
    let shown = try Tool.run(["show", folder.path("o.yimai"), "李明"])
    #expect(shown.text.contains("市医院"))
  }

  @Test(
    arguments: [
      ("none.graphml", "", 66, "none.graphml"),
      ("bad.graphml", "<graphml>\n<graph></graphml>", 65, "bad.graphml:2"),
      (
        "dtd.rdf",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a xmlns='http://a/'>\n&x;</a>",
        65,
        "dtd.rdf:3"
      ),
      ("twice.graphml", "<graphml>\n\n<graph id='a' id='b'/></graphml>", 65, "twice.graphml:3"),
      ("cut.nt", "<http://a/> <http://b/> \"x", 65, "cut.nt:1"), ("other.nt", "", 65, "other.nt"),
      ("what.xyz", "x", 2, "--from"),
    ])
  func `a broken file ends in one line and leaves nothing`(
    file: String, text: String, status: Int, words: String
  ) throws {
    if status != 66 { try folder.write(text, to: file) }
    let before = try folder.list()
    for arguments in [["import", file, "-o", "out.yimai"], ["convert", file, "out.graphml"]] {
      let run = try Tool.run(arguments + ["--lang", "en"], in: folder.rootPath)
      #expect(Int(run.status) == status, "\(run.messages)")
      #expect(run.messages.contains(words), "\(run.messages)")
      if status != 2 { #expect(run.messages.split(separator: "\n").count == 1) }
      #expect(try folder.list() == before)
    }
  }
}
