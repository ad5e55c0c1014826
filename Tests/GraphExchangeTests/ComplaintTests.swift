import Foundation
import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing
import XMLIO

@testable import GraphExchange

/// What users of graph tools complain of in other exporters, and what holds it here.
@Suite struct ComplaintTests {
  /// The complaint, and the test that holds it or why it cannot come up.
  static let table: [(number: Int, complaint: String, answer: String)] = [
    (1, "edge ids repeat, so Gephi keeps one edge", "`edge ids are unique`"),
    (2, "GEXF edge ids repeat between pairs", "`edge ids are unique`"),
    (3, "half of the edges are lost for their ids", "`edge ids are unique`"),
    (4, "all edge ids are 0", "`edge ids are unique`"),
    (5, "two columns differ in case alone", "`columns differ by more than case`"),
    (6, "keys without `for`", "`every key says what it is for and of what type`"),
    (7, "keys without `attr.type`", "`every key says what it is for and of what type`"),
    (8, "Neo4j's GraphML loads without labels in Gephi", "`labels are data for all readers`"),
    (9, "a list is written as an object's address", "`lists are readable text`"),
    (10, "a crash leaves an empty file", "`a failed export leaves the old file`"),
    (11, "a control character aborts the import", "`no control character reaches XML`"),
    (12, "the tool cannot read its own special characters", "UnicodeTextTests"),
    (13, "the encoding is guessed", "`XML says its encoding at byte 0`"),
    (
      14, "Chinese labels are boxes",
      "Fonts are the reader's; DOT, which names one, names a CJK font."
    ),
    (15, "Chinese text becomes numbers", "`Chinese stands as itself`"),
    (16, "an update does not merge into the GraphML", "Exports are written whole from the graph."),
    (17, "merged parallel edges sum up wrong", "`weights are counts of statements`"),
    (
      18, "parallel edges are not drawn",
      "Drawing is Gephi's; kinds keep the edges: GraphMLWriterTests."
    ),
    (19, "the timeline does not start", "`periods are spells of whole days`"),
    (20, "edge label and id are lost on the way", "`edges keep label and id`"),
    (
      21, "RDF for Gephi has no attributes of edges", "GEXF and GraphML are written, not converted."
    ),
    (22, "a GEXF command writes Cypher", "`each format is what its name says`"),
    (23, "a predicate without a local name breaks the XML", "`predicates are names`"),
    (24, "non-Latin names fail as QNames", "`predicates are names`"),
    (25, "the same in five more serializers", "FlatRDFXMLWriterTests, for RDF that is not ours"),
  ]

  @Test func `every complaint has an answer`() {
    #expect(Self.table.map(\.number) == Array(1...25))
    #expect(Self.table.allSatisfy { !$0.answer.isEmpty })
  }

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
