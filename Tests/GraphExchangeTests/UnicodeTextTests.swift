import Foundation
import GraphExchange
import KnowledgeGraph
import OntologyModel
import RDF
import Testing
import XMLIO

/// Any text that XML can carry comes back as it was from every format.
@Suite struct UnicodeTextTests {
  static let seeds = Array(UInt64(1)...60)

  private func bytes(_ graph: Graph, _ export: GraphExport) throws -> [UInt8] {
    let (bytes, report) = try export.bytes(of: graph)
    #expect(report.strippedCharacters == 0 || export.format == .dot)
    return bytes
  }

  /// The texts of a graph that every format shows.
  private func shown(_ graph: Graph) throws -> (names: [String], role: String, quote: String) {
    let statement = try #require(graph.statements.first)
    return (
      graph.entities.map(\.name).sorted(), try #require(statement.role), statement.evidence.quote
    )
  }

  @Test(arguments: seeds) func `GraphML`(seed: UInt64) throws {
    var any = AnyText(seed: seed)
    let graph = any.graph()
    let expected = try shown(graph)
    for profile in GraphMLProfile.allCases {
      var reader = try XMLReader(
        bytes: try bytes(graph, GraphExport(format: .graphml, profile: profile)))
      var values: [String: [String]] = [:]
      var names: [String: String] = [:]
      while let event = try reader.next() {
        guard event == .start else { continue }
        if reader.localName == "key" {
          names[reader.attribute("id") ?? ""] = reader.attribute("attr.name")
        } else if reader.localName == "data" {
          let key = reader.attribute("key") ?? ""
          values[key, default: []].append(try reader.elementText())
        }
      }
      let labels = values["label"] ?? []
      #expect(Set(labels).isSuperset(of: expected.names))
      #expect(values["quote"] == [expected.quote])
      let person = try #require(graph.entities.first { $0.id.text == "person.1" })
      #expect(listed(values["aliases"]?.first ?? "", profile) == person.aliases)
      if profile == .full {
        #expect(values["rule"] == [graph.statements[0].rule])
        #expect(values["surface"] == [person.mentions[0].surface])
        #expect(values["role"] == [expected.role])
        for attribute in person.attributes {
          let id = names.first { $0.value == "attr_" + attribute.key }?.key
          #expect(values[id ?? ""] == [attribute.value])
        }
      }
    }
  }

  private func listed(_ text: String, _ profile: GraphMLProfile) -> [String] {
    guard profile == .neo4j else { return SmallReaders.gephiList(text) }
    return (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }

  @Test(arguments: seeds) func `GEXF`(seed: UInt64) throws {
    var any = AnyText(seed: seed)
    let graph = any.graph()
    let expected = try shown(graph)
    var reader = try XMLReader(bytes: try bytes(graph, GraphExport(format: .gexf)))
    var labels: [String] = []
    var values: [String: String] = [:]
    while let event = try reader.next() {
      guard event == .start else { continue }
      if reader.localName == "node" { labels.append(reader.attribute("label") ?? "") }
      if reader.localName == "attvalue" {
        values[reader.attribute("for") ?? ""] = reader.attribute("value")
      }
    }
    #expect(labels.sorted() == expected.names)
    #expect(values["quote"] == expected.quote)
    #expect(SmallReaders.gephiList(values["role"] ?? "") == [expected.role])
  }

  @Test(arguments: seeds) func `RDF in four forms says one and the same`(seed: UInt64) throws {
    var any = AnyText(seed: seed)
    let graph = any.graph()
    let lines = try SmallReaders.triples(try bytes(graph, GraphExport(format: .ntriples)))
    let base = try #require(IRIBase(RDFVocabulary.defaultBaseIRI))
    for isFlat in [false, true] {
      var export = GraphExport(format: .rdfxml)
      export.isFlat = isFlat
      var list = TripleList()
      try RDFXMLReader(base: base).read(
        try XMLReader(bytes: try bytes(graph, export)), into: &list)
      #expect(Set(list.triples) == lines)
    }
    let texts = Set(lines.compactMap { $0.object.literal?.text })
    let person = try #require(graph.entities.first { $0.id.text == "person.1" })
    let statement = graph.statements[0]
    var wanted = graph.entities.map(\.name) + person.aliases + [statement.evidence.quote]
    wanted += person.attributes.map(\.value) + [person.mentions[0].surface, statement.rule]
    wanted += graph.documents.flatMap {
      [$0.name, $0.format, $0.encoding, $0.title ?? "", $0.publisher ?? ""]
    }
    #expect(texts.isSuperset(of: wanted))
    #expect(texts.contains("0.123456789"))
    // Turtle writes literals as N-Triples does, and JSON-LD as JSON.
    let turtle = String(decoding: try bytes(graph, GraphExport(format: .turtle)), as: UTF8.self)
    let found = try SmallReaders.strings(try bytes(graph, GraphExport(format: .jsonld)))
    for text in texts {
      #expect(turtle.contains(NTriplesText.text(of: Term.string(text))))
      #expect(found.contains(text))
    }
  }

  @Test(arguments: seeds) func `JSON and FollowTheMoney`(seed: UInt64) throws {
    var any = AnyText(seed: seed)
    let graph = any.graph()
    let expected = try shown(graph)
    let found = try SmallReaders.strings(try bytes(graph, GraphExport(format: .json)))
    #expect(found.isSuperset(of: expected.names + [expected.role, expected.quote]))
    let lines = try bytes(graph, GraphExport(format: .ftm)).split(separator: 0x0A)
    let entities = try lines.reduce(into: Set<String>()) { found, line in
      found.formUnion(try SmallReaders.strings(Array(line)))
    }
    #expect(entities.isSuperset(of: expected.names + [expected.quote]))
  }

  @Test(arguments: seeds) func `CSV`(seed: UInt64) throws {
    var any = AnyText(seed: seed)
    let graph = any.graph()
    let expected = try shown(graph)
    for format in [ExportFormat.csv, .neo4j] {
      let files = try GraphExport(format: format).files(of: graph).files
      let nodes = SmallReaders.csv(files[0].bytes, escapes: format == .csv)
      #expect(Set(nodes.map(\.count)).count == 1)
      #expect(nodes.dropFirst().map { SmallReaders.withoutMark($0[1]) }.sorted() == expected.names)
      let edges = SmallReaders.csv(files[1].bytes, escapes: format == .csv)
      let quote = try #require(edges[0].firstIndex(of: "quote"))
      #expect(SmallReaders.withoutMark(edges[1][quote]) == expected.quote)
    }
  }

  @Test(arguments: seeds) func `DOT`(seed: UInt64) throws {
    var any = AnyText(seed: seed)
    let graph = any.graph()
    let (bytes, report) = try GraphExport(format: .dot).bytes(of: graph)
    let strings = SmallReaders.dotStrings(String(decoding: bytes, as: UTF8.self))
    let expected = try shown(graph)
    #expect(report.strippedCharacters == 0)
    #expect(strings.isSuperset(of: expected.names + [expected.role, expected.quote]))
  }
}
