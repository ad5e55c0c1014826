import RDF
import Testing
import XMLIO

@Suite struct TurtleWriterTests {
  private func text(_ triples: [Triple], base: String? = nil) throws -> String {
    let sink = ByteSink()
    var writer = TurtleWriter(to: sink, base: base)
    writer.declare(prefix: "e", namespace: "http://e/")
    for triple in triples { try writer.add(triple) }
    try writer.finish()
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func `joins the triples of a subject and of a predicate`() throws {
    let s = Term.iri("http://b/s")
    let found = try text(
      [
        Triple(s, RDFName.type, .iri("http://e/T")), Triple(s, "http://e/p", .string("a\"")),
        Triple(s, "http://e/p", .literal(Literal("b", language: "zh"))),
        Triple(.blank("x"), "http://e/p", .literal(Literal("1", datatype: XSD.integer))),
      ], base: "http://b/")
    #expect(
      found == """
        @base <http://b/> .
        @prefix e: <http://e/> .

        <s> a e:T ;
          e:p "a\\"" , "b"@zh .

        _:x e:p "1"^^<http://www.w3.org/2001/XMLSchema#integer> .

        """)
  }

  @Test(arguments: [
    ("http://e/a b", "<http://e/a\\u0020b>"), ("http://e/", "<http://e/>"),
    ("http://e/1a", "<http://e/1a>"), ("http://e/a/b", "<http://e/a/b>"), ("http://e/a", "e:a"),
    ("http://e/中", "<http://e/中>"), ("http://e/a.", "<http://e/a.>"),
  ])
  func `abbreviates plain names alone`(iri: String, written: String) throws {
    let found = try text([Triple(.blank("s"), "http://e/p", .iri(iri))])
    #expect(found.contains("_:s e:p \(written) ."))
  }

  @Test func `writes an empty document and a triple term`() throws {
    #expect(try text([]) == "@prefix e: <http://e/> .\n")
    let inner = Triple(.iri("http://e/s"), "http://e/p", .string("o"))
    #expect(
      try text([Triple(.blank("r"), RDFName.reifies, .triple(inner))])
        .contains("<<( e:s e:p \"o\" )>>"))
  }
}

@Suite struct FlatRDFXMLWriterTests {
  private func written(_ triples: [Triple], base: String? = nil) throws -> [UInt8] {
    let sink = ByteSink()
    var writer = FlatRDFXMLWriter(to: sink, base: base)
    writer.declare(prefix: "e", namespace: "http://e/")
    for triple in triples { try writer.add(triple) }
    try writer.finish()
    return sink.bytes
  }

  private func read(_ bytes: [UInt8]) throws -> [Triple] {
    var list = TripleList()
    try RDFXMLReader().read(try XMLReader(bytes: bytes), into: &list)
    return list.triples
  }

  @Test func `comes back the same`() throws {
    let s = Term.iri("http://b/s")
    let triples = [
      Triple(s, RDFName.type, .iri("http://e/T")), Triple(s, "http://e/p", .string(" a<&\r\n ")),
      Triple(s, "http://other/path#名", .literal(Literal("中", language: "zh-hans"))),
      Triple(.iri("http://b/#s"), "http://e/p", .literal(Literal("1", datatype: XSD.integer))),
      Triple(.iri("http://b/t"), "http://e/1p", .iri("http://b/s")),
      Triple(
        .iri("http://b/t"), "http://e/p", .literal(Literal("<a/>", datatype: RDFName.xmlLiteral))),
    ]
    #expect(try read(try written(triples, base: "http://b/")) == triples)
    #expect(try read(try written(triples)) == triples)
  }

  @Test func `labels of blank nodes stay apart`() throws {
    let labels = ["a", "1", "_b1", "a.b", "a:b", "中", "b0"]
    let triples = labels.map { Triple(.blank($0), "http://e/p", .string($0)) }
    #expect(Set(try read(try written(triples)).map(\.subject)).count == labels.count)
  }

  @Test(arguments: ["http://e/", "http://e/p?", "http://e/1", "urn:"])
  func `refuses a predicate that makes no name`(iri: String) {
    let error = #expect(throws: RDFError.self) {
      try written([Triple(.iri("http://e/s"), iri, .string(""))])
    }
    #expect(error?.code == .badIRI)
  }

  @Test func `counts characters that XML cannot carry`() throws {
    let sink = ByteSink()
    var writer = FlatRDFXMLWriter(to: sink)
    try writer.add(Triple(.iri("http://e/s"), "http://e/p", .string("a\u{1}b\u{FFFF}")))
    try writer.finish()
    #expect(writer.strippedCharacters == 2)
    #expect(try read(sink.bytes).first?.object == .string("ab"))
  }

  @Test func `a literal cannot be a subject`() {
    #expect(throws: RDFError.self) {
      try written([Triple(.string("x"), "http://e/p", .string("y"))])
    }
  }
}

@Suite struct JSONLDWriterTests {
  @Test func `writes terms of the context short and the others in full`() throws {
    let sink = ByteSink()
    var writer = JSONLDWriter(
      to: sink,
      context: JSONLDContext(
        prefixes: [.init("e", "http://e/")],
        terms: [
          .init("knows", "http://e/knows", .id), .init("name", "http://e/name"),
          .init("zh", "http://e/zh", .language("zh-Hans")),
          .init("n", "http://e/n", .datatype(XSD.integer)),
        ], base: "http://b/"))
    let s = Term.iri("http://b/s")
    for triple in [
      Triple(s, RDFName.type, .iri("http://e/T")), Triple(s, "http://e/knows", .iri("http://b/t")),
      Triple(s, "http://e/knows", .string("x")), Triple(s, "http://e/name", .string("a\"\n")),
      Triple(s, "http://e/zh", .literal(Literal("中", language: "zh-Hans"))),
      Triple(s, "http://e/zh", .string("z")),
      Triple(s, "http://e/n", .literal(Literal("1", datatype: XSD.integer))),
      Triple(.blank("b"), "http://x/y", .iri("http://z/")),
    ] { try writer.add(triple) }
    try writer.finish()
    let text = String(decoding: sink.bytes, as: UTF8.self)
    #expect(
      text.contains(
        "{\"@id\": \"s\", \"@type\": \"e:T\", \"knows\": [\"t\", {\"@value\": \"x\"}], "
          + "\"name\": \"a\\\"\\n\", \"zh\": [\"中\", {\"@value\": \"z\"}], \"n\": \"1\"},"))
    #expect(text.contains("{\"@id\": \"_:b\", \"http://x/y\": {\"@id\": \"http://z/\"}}"))
  }

  @Test func `has no place for triple terms`() throws {
    var writer = JSONLDWriter(to: ByteSink(), context: JSONLDContext(prefixes: []))
    let inner = Triple(.blank("s"), "http://e/p", .string("o"))
    #expect(throws: RDFError.self) {
      try writer.add(Triple(.blank("r"), RDFName.reifies, .triple(inner)))
    }
  }
}
