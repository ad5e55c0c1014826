import RDF
import TestSupport
import Testing
import XMLIO

@Suite struct NTriplesReaderTests {
  private func read(_ bytes: [UInt8]) throws -> [Triple] {
    var list = TripleList()
    try NTriplesReader().read(ByteSource(bytes: bytes, name: "t.nt"), into: &list)
    return list.triples
  }

  @Test(arguments: [
    ("<a:b> <a:c> \"x\" .\r\n<a:b> <a:c> .", 2), ("<a:b> <a:c> <d> .", 1),
    ("\n\n_:a. <a:c> <a:d> .", 3), ("<a:b> <a:c> \"x\"@en--up .", 1), ("<a:b> _:c <a:d> .", 1),
    ("<a:b> <a:c> \"\\uD800\" .", 1), ("<a:b> <a:c> \"x\" . y", 1), ("<a:b> <a:c> \"x", 1),
    ("<a:b> <a:c> <<( <a:b> <a:c> \"x\" )> .", 1),
  ])
  func `a wrong line is an error with its number`(_ text: String, _ line: Int) {
    let error = #expect(throws: RDFError.self) { try read(Array(text.utf8)) }
    #expect(error?.line == line)
    #expect(error?.description.hasPrefix("t.nt:\(line):") == true)
  }

  @Test func `bytes that are no UTF-8 are an error`() {
    let bytes = Array("<a:b> <a:c> \"".utf8) + [0xE5, 0x8C] + Array("\" .".utf8)
    #expect(throws: RDFError.self) { try read(bytes) }
  }

  @Test func `triple terms have a depth`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      let open = String(repeating: "<a:b> <a:c> <<(", count: depth)
      return Array(
        (open + "<a:b> <a:c> 1x".replacing("1x", with: "\"x\"")
          + String(repeating: ")>>", count: depth) + " .").utf8)
    }
    #expect(try read(nested(100)).count == 1)
    let error = #expect(throws: RDFError.self) { try read(nested(100_000)) }
    #expect(error?.code == .tooDeep)
  }

  /// What the writer makes of any text is read back the same.
  @Test func `any text survives`() throws {
    var generator = SeededGenerator(seed: 91)
    var triples: [Triple] = []
    for number in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        let highest: UInt32 = [0x7F, 0xFFFF, 0x10FFFF][number % 3]
        guard let scalar = Unicode.Scalar(UInt32.random(in: 0...highest, using: &generator)) else {
          continue
        }
        text.append(scalar)
      }
      let object: Literal =
        switch number % 4 {
        case 0: Literal(String(text))
        case 1: Literal(String(text), language: "zh-hans")
        case 2: Literal(String(text), language: "ar", direction: .rightToLeft)
        default: Literal(String(text), datatype: XSD.integer)
        }
      triples.append(Triple(.blank("b\(number)"), "http://e/医", .literal(object)))
    }
    let sink = ByteSink()
    var writer = NTriplesWriter(to: sink)
    for triple in triples { try writer.add(triple) }
    try writer.finish()
    #expect(try read(sink.bytes) == triples)
  }
}
