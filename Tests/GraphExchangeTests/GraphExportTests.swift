import Foundation
import GraphExchange
import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing
import XMLIO

@Suite struct GraphExportTests {
  static let all: [(GraphExport, String)] = [
    (GraphExport(format: .graphml), "sample.gephi.graphml"),
    (GraphExport(format: .graphml, profile: .strict), "sample.strict.graphml"),
    (GraphExport(format: .graphml, profile: .cytoscape), "sample.cytoscape.graphml"),
    (GraphExport(format: .graphml, profile: .yed), "sample.yed.graphml"),
    (GraphExport(format: .graphml, profile: .neo4j), "sample.neo4j.graphml"),
    (GraphExport(format: .graphml, profile: .full), "sample.full.graphml"),
    (withEverything(GraphExport(format: .graphml)), "sample.evidence.graphml"),
    (GraphExport(format: .gexf), "sample.gexf"),
    (withEverything(GraphExport(format: .gexf)), "sample.evidence.gexf"),
    (GraphExport(format: .rdfxml), "sample.rdf"),
    (flat(GraphExport(format: .rdfxml)), "sample.flat.rdf"),
    (GraphExport(format: .turtle), "sample.ttl"),
    (GraphExport(format: .ntriples), "sample.nt"),
    (GraphExport(format: .jsonld), "sample.jsonld"),
    (GraphExport(format: .ftm), "sample.ftm.json"),
    (GraphExport(format: .dot), "sample.dot"),
    (GraphExport(format: .json), "sample.json"),
  ]

  private static func withEverything(_ export: GraphExport) -> GraphExport {
    var export = export
    export.includesEvidence = true
    export.includesDocuments = true
    let count = SampleGraph.entities.count
    export.layout = GraphLayout(
      xs: (0..<count).map { Double($0) * 7.25 }, ys: (0..<count).map { Double($0) * -3 })
    return export
  }

  private static func flat(_ export: GraphExport) -> GraphExport {
    var export = export
    export.isFlat = true
    return export
  }

  @Test(arguments: all) func `writes what the golden file holds`(
    export: GraphExport, name: String
  ) throws {
    try expectGolden(try export.bytes(of: SampleGraph.graph).bytes, name)
  }

  @Test(arguments: all) func `writes plans and flags of posts only where there are any`(
    export: GraphExport, name: String
  ) throws {
    let golden = name.replacing("sample", with: "planned")
    var withPlans = export
    withPlans.includesUnasserted = true
    let all = try withPlans.bytes(of: SampleGraph.planned)
    try expectGolden(all.bytes, golden)
    let facts = try export.bytes(of: SampleGraph.planned)
    #expect(facts.report.edges < all.report.edges)
    #expect(!String(decoding: facts.bytes, as: UTF8.self).contains("planned"))
    #expect(
      try withPlans.bytes(of: SampleGraph.graph).bytes == export.bytes(of: SampleGraph.graph).bytes)
    let folder = try TemporaryFolder()
    let report = try withPlans.write(SampleGraph.planned, to: folder.path(name))
    #expect(report.isVerified == [.graphml, .gexf, .rdfxml].contains(export.format))
  }

  @Test(arguments: all) func `gives the same bytes for another order of input`(
    export: GraphExport, name: String
  ) throws {
    let first = try export.bytes(of: SampleGraph.graph)
    let second = try export.bytes(of: SampleGraph.shuffled)
    #expect(first.bytes == second.bytes)
    #expect(first.report == second.report)
    #expect(first.report.bytes == first.bytes.count)
  }

  @Test(arguments: all) func `writes an empty graph`(export: GraphExport, name: String) throws {
    let folder = try TemporaryFolder()
    let empty = Graph(documents: [], entities: [], statements: [])
    let report = try export.write(empty, to: folder.path(name))
    #expect(report.nodes == 0)
    #expect(try folder.read(name).count == report.bytes)
  }

  @Test(arguments: all) func `replaces a file, reads it back and leaves no rest`(
    export: GraphExport, name: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: name)
    let report = try export.write(SampleGraph.graph, to: folder.path(name))
    #expect(try folder.read(name) == export.bytes(of: SampleGraph.graph).bytes)
    #expect(try folder.list() == [name])
    #expect(report.isVerified == [.graphml, .gexf, .rdfxml].contains(export.format))
    #expect(report.nodes >= SampleGraph.entities.count)
  }

  @Test(arguments: all) func `a folder that is missing is an error with path and remedy`(
    export: GraphExport, name: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none/\(name)")
    let error = #expect(throws: XMLError.self) { try export.write(SampleGraph.graph, to: path) }
    #expect(error?.code == .outputFailed)
    #expect(error?.output?.path == path)
    #expect(error?.remedy == "create the folder first")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "/dev/full is missing"),
    arguments: all)
  func `a full disk is an error`(export: GraphExport, name: String) throws {
    let error = #expect(throws: XMLError.self) {
      try export.write(SampleGraph.graph, to: "/dev/full")
    }
    #expect(error?.code == .outputFailed)
    #expect(error?.output?.number == ENOSPC)
  }

  @Test(arguments: all) func `an id that XML cannot carry leaves the old file`(
    export: GraphExport, name: String
  ) throws {
    guard ![.json, .dot, .ftm].contains(export.format) else { return }
    let folder = try TemporaryFolder()
    try folder.write("old", to: name)
    for ids in [["a b"], [""], ["1a"]] {
      let entities = ids.map { Entity(id: EntityID($0), type: .place, name: "x") }
      let graph = Graph(documents: [], entities: entities, statements: [])
      let error = #expect(throws: XMLError.self) { try export.write(graph, to: folder.path(name)) }
      #expect(error?.code == .illegalName)
    }
    #expect(try folder.read(name) == Array("old".utf8))
    #expect(try folder.list() == [name])
  }

  @Test func `every format has its label and its own extension`() {
    #expect(Set(ExportFormat.allCases.map(\.fileExtension)).count == ExportFormat.allCases.count)
    for format in ExportFormat.allCases {
      #expect(format.label(.chinese) != format.label(.english))
    }
  }
}
