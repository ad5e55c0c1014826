import Foundation
import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing
import XMLIO

@testable import GraphExchange

/// What users of graph tools complain of in other exporters; `Tests/COMPLAINTS.md` has the threads.
@Suite struct ComplaintTests {
  private static let xml: [GraphExport] =
    GraphMLProfile.allCases.map { GraphExport(format: .graphml, profile: $0) } + [
      GraphExport(format: .gexf), everything(.graphml), everything(.gexf),
    ]

  private static func everything(_ format: ExportFormat) -> GraphExport {
    var export = GraphExport(format: format)
    export.includesEvidence = true
    export.includesDocuments = true
    return export
  }

  /// The attributes of each element of a name.
  private func elements(_ name: String, _ export: GraphExport) throws -> [[String: String]] {
    var reader = try XMLReader(bytes: try export.bytes(of: SampleGraph.graph).bytes)
    var found: [[String: String]] = []
    while let event = try reader.next() {
      guard event == .start, reader.localName == name else { continue }
      found.append(
        Dictionary(
          reader.attributes().map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
    return found
  }

  private func text(_ export: GraphExport) throws -> String {
    String(decoding: try export.bytes(of: SampleGraph.graph).bytes, as: UTF8.self)
  }

  @Test(arguments: xml) func `edge ids are unique`(export: GraphExport) throws {
    let edges = try elements("edge", export)
    #expect(Set(edges.compactMap { $0["id"] }).count == edges.count)
    let nodes = Set(try elements("node", export).compactMap { $0["id"] })
    for edge in edges {
      #expect(nodes.contains(edge["source"] ?? "") && nodes.contains(edge["target"] ?? ""))
    }
  }

  @Test(arguments: xml) func `columns differ by more than case`(export: GraphExport) throws {
    let name = export.format == .gexf ? "attribute" : "key"
    let keys = try elements(name, export).compactMap { $0["id"] }
    #expect(Set(keys.map { $0.lowercased() }).count == keys.count)
  }

  @Test(arguments: GraphMLProfile.allCases)
  func `every key says what it is for and of what type`(profile: GraphMLProfile) throws {
    for key in try elements("key", GraphExport(format: .graphml, profile: profile)) {
      #expect(["node", "edge"].contains(key["for"]))
      let isDrawing = key["yfiles.type"] != nil
      #expect(isDrawing || key["attr.name"] != nil)
      #expect(
        isDrawing || ["string", "int", "long", "double", "boolean"].contains(key["attr.type"]))
    }
  }

  @Test func `labels are data for all readers`() throws {
    let neo4j = try text(GraphExport(format: .graphml, profile: .neo4j))
    #expect(neo4j.contains("labels=\":Person:Official\""))
    #expect(neo4j.contains("label=\"HOLDS_POST\""))
    #expect(neo4j.contains("<data key=\"label\">李明</data>"))
    #expect(neo4j.contains("attr.list=\"string\""))
  }

  @Test(arguments: GraphExportTests.all) func `lists are readable text`(
    export: GraphExport, name: String
  ) throws {
    #expect(!(try text(export)).contains("Ljava"))
    if export.format == .graphml, export.profile != .neo4j {
      #expect(try text(export).contains("&quot;明, 李&quot;"))
    }
  }

  @Test func `a failed export leaves the old file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.graphml")
    let entities = ["a b"].map { Entity(id: EntityID($0), type: .place, name: "x") }
    let graph = Graph(documents: [], entities: entities, statements: [])
    #expect(throws: XMLError.self) {
      try GraphExport(format: .graphml).write(graph, to: folder.path("a.graphml"))
    }
    #expect(try folder.read("a.graphml") == Array("old".utf8))
  }

  @Test(arguments: xml + [GraphExport(format: .rdfxml)])
  func `no control character reaches XML`(export: GraphExport) throws {
    let (bytes, report) = try export.bytes(of: SampleGraph.graph)
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    #expect(report.strippedCharacters > 0)
  }

  @Test(arguments: xml + [GraphExport(format: .rdfxml)])
  func `XML says its encoding at byte 0`(export: GraphExport) throws {
    #expect(try text(export).hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
  }

  @Test(arguments: GraphExportTests.all) func `Chinese stands as itself`(
    export: GraphExport, name: String
  ) throws {
    let text = try text(export)
    #expect(text.contains("河东市卫生健康委员会"))
    #expect(!text.contains("&#x") && !text.contains("\\u6") && !text.contains("&#2"))
  }

  @Test func `drawings name a font that has Chinese`() throws {
    let drawing = try text(GraphExport(format: .dot))
    for element in ["node", "edge"] {
      let line = drawing.split(separator: "\n").first { $0.hasPrefix("  \(element) [") }
      #expect(line?.contains("fontname=\"Noto Sans CJK SC\"") == true)
    }
  }

  @Test func `weights are counts of statements`() throws {
    let edges = try elements("edge", GraphExport(format: .gexf))
    let sum = edges.compactMap { $0["weight"].flatMap(Int.init) }.reduce(0, +)
    #expect(sum == SampleGraph.graph.statements.count)
    let pairs = edges.map { [$0["source"], $0["target"], $0["kind"]] }
    #expect(Set(pairs).count == edges.count)
  }

  @Test func `periods are spells of whole days`() throws {
    let spells = try elements("spell", GraphExport(format: .gexf))
    #expect(spells.count == 2)
    #expect(spells.contains(["start": "2019-01-01"]))
    #expect(spells.contains(["start": "2022-05-01", "end": "2024-05-01"]))
    let graph = try elements("graph", GraphExport(format: .gexf))
    #expect(graph.first?["mode"] == "dynamic")
    #expect(graph.first?["timeformat"] == "date")
  }

  @Test(arguments: [
    ("2023", "2023-12-31"), ("2023-02", "2023-02-28"), ("2024-02", "2024-02-29"),
    ("2023-04", "2023-04-30"), ("2023-04-05", "2023-04-05"),
  ])
  func `an end of a month or year is its last day`(end: String, day: String) {
    let statement = SampleGraph.statement(
      "99", "official.01", .leads, "program.01", nil, "document.b2", 1,
      time: ValidTime(start: nil, end: PartialDate(iso: end), isInferred: false))
    #expect(DayInterval.intervals(of: [statement]) == [DayInterval(start: nil, end: day)])
  }

  @Test(arguments: xml) func `edges keep label and id`(export: GraphExport) throws {
    let edges = try elements("edge", export)
    #expect(edges.allSatisfy { $0["id"]?.isEmpty == false })
    let text = try text(export)
    #expect(text.contains("任职于：主任"))
  }

  @Test func `each format is what its name says`() throws {
    #expect(try text(GraphExport(format: .gexf)).contains("<gexf xmlns=\"http://gexf.net/1.3\""))
    #expect(try text(GraphExport(format: .dot)).hasPrefix("digraph yimai {"))
    let files = try GraphExport(format: .neo4j).files(of: SampleGraph.graph).files
    #expect(files.map(\.name) == ["nodes.csv", "relationships.csv", "load.cypher"])
  }

  @Test func `predicates are names`() throws {
    for predicate in Predicate.allCases {
      #expect(
        predicate.name.utf8.allSatisfy { $0 < 0x80 } && XMLCharacters.isNCName(predicate.name))
    }
    // A key of an imported attribute makes a property only where the name is one.
    for key in ["a b", "", "1", "名", "A", "a__b", "_a", "a_", "a_1", "ns:x", "leads"] {
      #expect(AttributeName.property(of: key) == nil, "\(key)")
    }
    for key in ["level", "place_level", "a1", "level_note"] {
      let name = try #require(AttributeName.property(of: key))
      #expect(AttributeName.key(ofProperty: name) == key)
    }
  }
}
