import KnowledgeGraph
import OntologyModel
import RDF
import TestSupport
import Testing
import XMLIO

@testable import GraphExchange

@Suite struct GraphImportTests {
  private static let whole: [(GraphExport, ImportFormat)] = [
    (GraphExport(format: .graphml, profile: .full, includesUnasserted: true), .graphml),
    (GraphExport(format: .rdfxml, includesUnasserted: true), .rdfxml),
    (flat, .rdfxml),
    (GraphExport(format: .ntriples, includesUnasserted: true), .ntriples),
  ]

  private static var flat: GraphExport {
    var export = GraphExport(format: .rdfxml, includesUnasserted: true)
    export.isFlat = true
    return export
  }

  /// Write, read, write: the bytes must be the same, and the graph too.
  private func expectWhole(
    _ graph: Graph, _ export: GraphExport, _ format: ImportFormat,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let first = try export.bytes(of: graph).bytes
    let (read, report) = try GraphImport(format: format).read(bytes: first, name: "graph")
    let second = try export.bytes(of: read).bytes
    let same = first == second
    if !same {
      let lines = zip(first.split(separator: 10), second.split(separator: 10))
      let different = lines.first { $0.0 != $0.1 }
      Issue.record(
        """
        \(export.format) differs: \(String(decoding: different?.0 ?? [], as: UTF8.self)) \
        and \(String(decoding: different?.1 ?? [], as: UTF8.self))
        """, sourceLocation: sourceLocation)
    }
    #expect(report.lostValues == 0, sourceLocation: sourceLocation)
    #expect(read.entities.count == graph.entities.count, sourceLocation: sourceLocation)
    let statements = graph.withUnasserted().statements
    #expect(
      read.withUnasserted().statements.count == statements.count, sourceLocation: sourceLocation)
  }

  @Test(arguments: [SampleGraph.graph, SampleGraph.planned])
  func `our own files come back whole`(_ graph: Graph) throws {
    for (export, format) in Self.whole { try expectWhole(graph, export, format) }
  }

  @Test func `generated graphs of any text come back whole`() throws {
    for seed in 0..<60 {
      let graph = GeneratedGraph.graph(seed: UInt64(seed))
      for (export, format) in Self.whole { try expectWhole(graph, export, format) }
    }
  }

  @Test func `evidence, times and mentions are those of the graph`() throws {
    for (export, format) in Self.whole {
      let bytes = try export.bytes(of: SampleGraph.planned).bytes
      let (read, _) = try GraphImport(format: format).read(bytes: bytes, name: "graph")
      // Control characters are what XML cannot carry; nothing else may differ.
      for statement in SampleGraph.planned.withUnasserted().statements {
        let found = try #require(
          read.withUnasserted().statements.first { $0.id == statement.id })
        #expect(found.role == statement.role)
        #expect(found.validTime == statement.validTime)
        #expect(found.modality == statement.modality)
        #expect(found.flags == statement.flags)
        #expect(found.reported == statement.reported)
        #expect(found.rule == statement.rule)
        #expect(found.confidence == statement.confidence)
        #expect(found.evidence.document == statement.evidence.document)
        #expect(found.evidence.bytes == statement.evidence.bytes)
        #expect(found.evidence.characters == statement.evidence.characters)
        let quote = statement.evidence.quote
        #expect(
          found.evidence.quote == (format == .ntriples ? quote : XMLCharacters.stripped(quote)))
      }
      #expect(read.documents == SampleGraph.planned.documents)
      for entity in SampleGraph.planned.entities {
        #expect(read.entity(entity.id)?.mentions.count == entity.mentions.count)
        #expect(read.entity(entity.id)?.attributes == entity.attributes)
      }
    }
  }

  @Test func `another base goes with the file`() throws {
    let export = GraphExport(
      format: .rdfxml, baseIRI: "urn:example:kg/x#", includesUnasserted: true)
    let first = try export.bytes(of: SampleGraph.graph).bytes
    let (read, _) = try GraphImport(format: .rdfxml).read(bytes: first, name: "g.rdf")
    #expect(try export.bytes(of: read).bytes == first)
  }

  @Test func `plain RDF is no graph`() {
    let text = "<http://a/b> <http://a/c> \"x\" ."
    let error = #expect(throws: RDFError.self) {
      try GraphImport(format: .ntriples).read(bytes: Array(text.utf8), name: "t.nt")
    }
    #expect(error?.file == "t.nt")
  }
}

/// Graphs with any text that XML can carry.
enum GeneratedGraph {
  static func graph(seed: UInt64) -> Graph {
    var generator = SeededGenerator(seed: seed)
    func text(_ most: Int = 12) -> String {
      var view = String.UnicodeScalarView()
      while view.count < Int.random(in: 1...most, using: &generator) {
        let highest: UInt32 =
          [0x7F, 0x2FFF, 0xFFFF, 0x10FFFF].randomElement(using: &generator) ?? 0
        if let scalar = Unicode.Scalar(UInt32.random(in: 9...highest, using: &generator)),
          XMLCharacters.isLegal(scalar)
        {
          view.append(scalar)
        }
      }
      return String(view)
    }
    func date() -> PartialDate? {
      let year = Int.random(in: 1990...2030, using: &generator)
      return [
        nil, PartialDate(year: year), PartialDate(year: year, month: 7),
        PartialDate(year: year, month: 2, day: 28),
      ].randomElement(using: &generator) ?? nil
    }
    func range() -> Range<Int> {
      let start = Int.random(in: 0...9_999_999, using: &generator)
      return start..<start + Int.random(in: 0...99, using: &generator)
    }
    let documents = (0..<3).map { number in
      SourceDocument(
        id: DocumentID("document.\(number)"), name: text() + "\(number)", contentHash: "0a1b",
        format: "html", encoding: "GB18030", title: text(), publisher: text(), date: date(),
        byteCount: 77, characterCount: 33)
    }
    let entities = (0..<12).map { number in
      let type = EntityType.allCases.randomElement(using: &generator) ?? .person
      return Entity(
        id: EntityID("\(type.idPrefix).\(number)"), type: type, name: text(),
        aliases: (0..<number % 4).map { _ in text() },
        attributes: (0..<number % 3).map { Attribute(["level", "县 级", "a_b"][$0], text()) },
        mentions: (0..<number % 3).map { _ in
          EntityMention(
            document: documents[number % 3].id, characters: range(), surface: text())
        })
    }
    let statements = (0..<60).map { number in
      let isDated = number % 3 == 0
      return Statement(
        id: StatementID("statement.\(number)"),
        subject: entities[Int.random(in: 0..<12, using: &generator)].id,
        predicate: Predicate.allCases.randomElement(using: &generator) ?? .leads,
        object: entities[Int.random(in: 0..<12, using: &generator)].id,
        role: number % 2 == 0 ? text() : nil,
        validTime: isDated
          ? ValidTime(start: PartialDate(year: 2019), end: date(), isInferred: number % 6 == 0)
          : nil,
        modality: number % 5 == 0 ? .planned : .asserted,
        flags: number % 7 == 0 ? [.acting, .former] : [], reported: date(),
        evidence: Evidence(
          document: documents[number % 3].id, bytes: range(), characters: range(),
          quote: text(60)),
        rule: "rule.\(number % 4)",
        confidence: Double.random(in: 0...1, using: &generator))
    }
    return Graph(documents: documents, entities: entities, statements: statements)
  }
}
