import GraphExchange
import KnowledgeGraph
import OntologyModel
import Testing
import XMLIO

@Suite struct RDFXMLWriterTests {
  private func text(_ export: GraphExport = GraphExport(format: .rdfxml)) throws -> String {
    String(decoding: try export.bytes(of: SampleGraph.graph).bytes, as: UTF8.self)
  }

  @Test func `names every statement and describes it`() throws {
    let text = try text()
    for statement in SampleGraph.statements where statement.id.text != "statement.10" {
      #expect(text.contains("rdf:ID=\"\(statement.id)\""))
      #expect(text.contains("rdf:about=\"#\(statement.id)\""))
      #expect(text.contains("rdf:about=\"#\(statement.id).position\""))
    }
    // What the ontology forbids is in quarantine, not in the file.
    #expect(!text.contains("statement.10"))
  }

  @Test func `types dates by what is known of them`() throws {
    let text = try text()
    for (type, date) in [("gYear", "2019"), ("gYearMonth", "2022-05"), ("date", "2024-05-01")] {
      #expect(text.contains("XMLSchema#\(type)\">\(date)</yimai:valid"))
    }
  }

  @Test func `counts distinct triples`() throws {
    let report = try GraphExport(format: .rdfxml).bytes(of: SampleGraph.graph).report
    let posts = SampleGraph.graph.edges.filter { $0.predicate == .holdsPost }
    #expect(posts.count == 2)
    #expect(report.edges == 9)
    let bytes = try GraphExport(format: .rdfxml).bytes(of: SampleGraph.graph).bytes
    // Two kinds of count: the writer's own, and one triple for each property and typed node.
    var reader = try XMLReader(bytes: bytes)
    var elements = 0
    var named = 0
    while let event = try reader.next() {
      guard event == .start, reader.depth > 0, reader.name != "rdf:Description" else { continue }
      elements += 1
      if reader.attribute("rdf:ID") != nil { named += 1 }
    }
    // Two of three statements of one post, and no statement of the partnership stated both ways,
    // repeat a triple.
    #expect(report.triples == elements + 4 * named - 2)
    // What rdflib and Oxigraph find in the golden file.
    #expect(report.triples == 382)
  }

  @Test func `the base IRI can be chosen`() throws {
    let base = "https://example.org/图/"
    #expect(try text(GraphExport(format: .rdfxml, baseIRI: base)).contains("xml:base=\"\(base)\""))
  }

  @Test(arguments: ["", "id/", "1http://a/", "http://a b/", "http://a/<", "http:"])
  func `refuses a base that is no absolute IRI`(base: String) {
    let error = #expect(throws: XMLError.self) {
      try text(GraphExport(format: .rdfxml, baseIRI: base))
    }
    #expect(error?.code == .illegalName)
  }

  @Test func `an attribute whose key makes no property name is a pair of name and value`() throws {
    let entity = Entity(
      id: EntityID("place.01"), type: .place, name: "x", attributes: [Attribute("a b", "1")])
    let graph = Graph(documents: [], entities: [entity], statements: [])
    let bytes = try GraphExport(format: .ntriples).bytes(of: graph).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<https://schema.org/name> \"a b\" ."))
    #expect(text.contains("<https://schema.org/value> \"1\" ."))
  }
}
