import Foundation
import TestSupport
import Testing

/// What `yimai export` takes and refuses beyond the formats.
@Suite struct ExportOptionsTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    let run = try Tool.run(["build", folder.path("docs"), "-o", folder.path("g.yimai")])
    self.folder = folder
    #expect(run.status == 0, "\(run.messages)")
  }

  private func names(_ options: [String]) throws -> [String] {
    let run = try Tool.run(["export", folder.path("g.yimai"), "--format", "json"] + options)
    #expect(run.status == 0, "\(run.messages)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let entities = try #require(json?["entities"] as? [[String: Any]])
    return entities.compactMap { $0["name"] as? String }
  }

  @Test func `filters leave a part of the graph`() throws {
    let all = try names([])
    let first = try #require(all.first)
    let around = try names(["--around", first, "--hops", "0"])
    #expect(around.contains(first) && around.count < all.count)
    for options in [
      ["--type", "place"], ["--predicate", "holdsPost"], ["--as-of", "1901"],
      ["--min-support", "1000"], ["--in", "没有的地方"],
    ] {
      #expect(try names(options).count < all.count, "\(options)")
    }
    #expect(try names(["--min-support", "1", "--min-confidence", "0"]) == all)
  }

  @Test(arguments: [
    ["--hops", "2"], ["--min-confidence", "2"], ["--min-support", "0"], ["--type", "Cat"],
    ["--predicate", "likes"], ["--format", "csv"], ["--with-ontology"], ["--flat"],
    ["--format", "json", "--layout"], ["--format", "dot", "--documents"],
    ["--profile", "full", "--layout"],
  ])
  func `refuses what does not go together`(options: [String]) throws {
    let run = try Tool.run(["export", folder.path("g.yimai")] + options)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func `says when nothing has the name of --around`() throws {
    let run = try Tool.run(["export", folder.path("g.yimai"), "--around", "没有此人"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("没有此人"))
  }

  @Test func `writes folders, and the ontology beside`() throws {
    for (format, file) in [("csv", "edges.csv"), ("neo4j", "load.cypher")] {
      let run = try Tool.run([
        "export", folder.path("g.yimai"), "--format", format, "--with-ontology", "-o",
        folder.path("out-" + format),
      ])
      #expect(run.status == 0, "\(run.messages)")
      #expect(!(try folder.read("out-\(format)/\(file)")).isEmpty)
      #expect(!(try folder.read("out-\(format)/yimai.owl")).isEmpty)
    }
    let run = try Tool.run([
      "export", folder.path("g.yimai"), "--format", "rdfxml", "--with-ontology", "-o",
      folder.path("g.rdf"),
    ])
    #expect(run.status == 0, "\(run.messages)")
    let shown = try Tool.run(["ontology"])
    #expect(try folder.read("yimai.owl") == shown.output)
    for format in ["shacl", "jsonld"] {
      #expect(try Tool.run(["ontology", "--format", format]).status == 0)
    }
  }
}
