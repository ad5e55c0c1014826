import Foundation
import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing
import XMLIO

@testable import GraphExchange

@Suite struct TableTests {
  @Test(arguments: [ExportFormat.csv, .neo4j]) func `writes what the golden files hold`(
    format: ExportFormat
  ) throws {
    let (files, report) = try GraphExport(format: format).files(of: SampleGraph.graph)
    for file in files { try expectGolden(file.bytes, "\(format.rawValue).\(file.name)") }
    let folder = try TemporaryFolder()
    let written = try GraphExport(format: format).write(
      SampleGraph.graph, to: folder.path("out"))
    #expect(written == report)
    for file in files { #expect(try folder.read("out/" + file.name) == file.bytes) }
    // A second time into the same folder.
    try GraphExport(format: format).write(SampleGraph.shuffled, to: folder.path("out"))
    for file in files { #expect(try folder.read("out/" + file.name) == file.bytes) }
  }

  @Test(arguments: [ExportFormat.csv, .neo4j]) func `needs a folder that can be made`(
    format: ExportFormat
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    for path in ["file", "none/out"] {
      let error = #expect(throws: XMLError.self) {
        try GraphExport(format: format).write(SampleGraph.graph, to: folder.path(path))
      }
      #expect(error?.output?.path == folder.path(path))
    }
    #expect(throws: XMLError.self) { try GraphExport(format: format).bytes(of: SampleGraph.graph) }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1", 1), ("+86", "+86", 0), ("+a", "'+a", 1), ("-5", "-5", 0),
    ("-2+3", "'-2+3", 1), ("@SUM(A1)", "'@SUM(A1)", 1), ("\tx", "'\tx", 1), ("\rx", "'\rx", 1),
    ("＝1", "'＝1", 1), ("a=1", "a=1", 0), ("李明", "李明", 0), ("-1.5", "-1.5", 0),
    ("-1.", "'-1.", 1),
  ])
  func `no cell is a formula`(cell: String, safe: String, count: Int) {
    var report = ExportReport()
    #expect(CSVTable.harmless(cell, &report) == safe)
    #expect(report.defusedFormulas == count)
  }

  @Test func `counts what Gephi trims and Neo4j cannot tell apart`() throws {
    let entity = Entity(
      id: EntityID("place.1"), type: .place, name: " x ", aliases: ["a;b", "c"])
    let graph = Graph(documents: [], entities: [entity], statements: [])
    #expect(try GraphExport(format: .csv).files(of: graph).report.trimmedValues == 1)
    let (files, report) = try GraphExport(format: .neo4j).files(of: graph)
    #expect(report.replacedSeparators == 1)
    #expect(String(decoding: files[0].bytes, as: UTF8.self).contains("\"a；b;c\""))
  }

  @Test func `the Cypher script loads each type and relation that is there`() throws {
    let files = try GraphExport(format: .neo4j).files(of: SampleGraph.graph).files
    let script = String(decoding: files[2].bytes, as: UTF8.self)
    for type in Set(SampleGraph.graph.edges.map(\.predicate)) {
      #expect(script.contains(":\(Neo4jNames.relationship(type.name)) "))
    }
    #expect(script.contains("SET n:Organization:GovernmentBody;"))
  }
}
