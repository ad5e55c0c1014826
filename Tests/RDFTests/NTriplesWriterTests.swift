import RDF
import Testing
import XMLIO

@Suite struct NTriplesWriterTests {
  @Test(arguments: [
    (Term.iri("http://example.org/县 a"), "<http://example.org/县\\u0020a>"),
    (.blank("b1"), "_:b1"),
    (.string("改革 \"医\" \\ \n\t\u{1}\u{FFFE}"), "\"改革 \\\"医\\\" \\\\ \\n\\t\\u0001\\uFFFE\""),
    (.literal(Literal("x", language: "zh-Hans")), "\"x\"@zh-hans"),
    (.literal(Literal("x", language: "ar", direction: .rightToLeft)), "\"x\"@ar--rtl"),
    (.literal(Literal("1", datatype: XSD.integer)), "\"1\"^^<\(XSD.integer)>"),
    (
      .triple(Triple(.blank("s"), "http://e/p", .string("o"))),
      "<<( _:s <http://e/p> \"o\" )>>"
    ),
  ])
  func `writes a term`(_ term: Term, _ text: String) {
    #expect(term.description == text)
  }

  @Test func `writes a line each`() throws {
    let sink = ByteSink()
    var writer = NTriplesWriter(to: sink)
    try writer.add(Triple(.iri("http://e/s"), "http://e/p", .string("o")))
    try writer.add(Triple(.blank("s"), "http://e/p", .iri("http://e/o")))
    try writer.finish()
    #expect(
      String(decoding: sink.bytes, as: UTF8.self)
        == "<http://e/s> <http://e/p> \"o\" .\n_:s <http://e/p> <http://e/o> .\n")
  }
}
