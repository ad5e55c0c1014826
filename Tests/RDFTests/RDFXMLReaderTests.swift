import RDF
import Testing
import XMLIO

@Suite struct RDFXMLReaderTests {
  private static let head =
    "<rdf:RDF xmlns:rdf='\(RDFName.namespace)' xmlns:e='http://e/' xml:base='http://b/'>\n"

  private func read(
    _ body: String, head: String = Self.head
  ) throws -> (lines: [String], report: RDFXMLReader.Report) {
    var list = TripleList()
    let text = head + body + "\n</rdf:RDF>"
    let report = try RDFXMLReader().read(
      try XMLReader(bytes: Array(text.utf8), name: "t.rdf", options: RDFXMLReader.inputOptions),
      into: &list)
    return (list.triples.map(\.description), report)
  }

  @Test func `text around a comment is one literal`() throws {
    let found = try read("<e:T><e:p> 医<!-- x -->改 &amp; </e:p></e:T>")
    #expect(found.lines.last == "_:genid1 <http://e/p> \" 医改 & \" .")
    #expect(found.report.triples == 2)
  }

  @Test func `labels of the document and fresh ones differ`() throws {
    let found = try read(
      "<e:T/><e:T rdf:nodeID='genid1'/><e:T rdf:nodeID='genid1_'/><e:T rdf:nodeID='a.'/>")
    #expect(Set(found.lines).count == 4)
    #expect(found.lines.allSatisfy { !$0.contains(". <") })
  }

  /// Found by fuzzing: a tag with blanks, which was written to N-Triples as it stood.
  @Test(arguments: [
    (" en\n ", "\"医\"@en", 0), ("en-US", "\"医\"@en-us", 0), ("", "\"医\"", 0),
    ("e n", "\"医\"", 1), ("中", "\"医\"", 1), ("1a", "\"医\"", 1), ("en--ltr", "\"医\"", 1),
  ])
  func `a language that is no tag counts as none`(language: String, term: String, count: Int) throws
  {
    let found = try read("<e:T rdf:about='x' e:p='医' xml:lang='\(language)'/>")
    #expect(found.lines.last == "<http://b/x> <http://e/p> \(term) .")
    #expect(found.report.unusableLanguages == count)
  }

  @Test func `IRIs with characters none may have are encoded and counted`() throws {
    let found = try read("<e:T rdf:about='a b{县}'/>")
    #expect(found.lines.first?.hasPrefix("<http://b/a%20b%7B县%7D> ") == true)
    #expect(found.report.repairedIRIs == 1)
  }

  @Test(arguments: [
    ("<e:T e:p='1'>x</e:T>", 2, RDFError.Code.syntax),
    ("\n<e:T><e:p rdf:resource='a'>x</e:p></e:T>", 3, .syntax),
    ("<e:T><e:p>x<e:T/></e:p></e:T>", 2, .syntax),
    ("<e:T>\n<e:p><e:T/>\n<e:T/></e:p></e:T>", 4, .syntax),
    ("<e:T rdf:ID='a'/>\n\n<e:T rdf:ID='a'/>", 4, .badIdentifier),
    ("<T/>", 2, .forbiddenName), ("<e:T a='1'/>", 2, .forbiddenName),
    ("<e:T rdf:bagID='a'/>", 2, .forbiddenName), ("<rdf:li/>", 2, .forbiddenName),
    ("<e:T rdf:about='a' rdf:nodeID='b'/>", 2, .syntax),
    ("<e:T><e:p rdf:parseType='Literal' rdf:resource='a'/></e:T>", 2, .syntax),
    ("<e:T>", 3, .xml),
  ])
  func `what the syntax forbids is an error with its line`(
    _ body: String, _ line: Int, _ code: RDFError.Code
  ) {
    let error = #expect(throws: RDFError.self) { try read(body) }
    #expect(error?.code == code)
    #expect(error?.line == line)
    #expect(error?.description.hasPrefix("t.rdf:\(line):") == true)
  }

  @Test func `a relative reference needs a base`() {
    let head = "<rdf:RDF xmlns:rdf='\(RDFName.namespace)' xmlns:e='http://e/'>"
    let error = #expect(throws: RDFError.self) { try read("<e:T rdf:about='a'/>", head: head) }
    #expect(error?.code == .badIRI)
  }

  /// Found by fuzzing: such triples could not be read back.
  @Test(arguments: ["<T xmlns='a/b#'/>", "<e:T x:p='1' xmlns:x='p'/>", "<e:T><p xmlns='x'/></e:T>"])
  func `a relative namespace makes no IRI`(_ body: String) {
    let error = #expect(throws: RDFError.self) { try read(body) }
    #expect(error?.code == .badIRI || error?.code == .xml)
    #expect(error?.line == 2)
  }

  @Test func `prefixes come before triples`() throws {
    struct Log: TripleSink {
      var lines: [String] = []
      mutating func add(_ triple: Triple) { lines.append("triple") }
      mutating func declare(prefix: String, namespace: String) { lines.append(prefix) }
    }
    var log = Log()
    let text = Self.head + "<e:T/></rdf:RDF>"
    try RDFXMLReader().read(try XMLReader(bytes: Array(text.utf8)), into: &log)
    #expect(log.lines == ["rdf", "e", "triple"])
  }

  /// Each literal as Exclusive Canonical XML wants it.
  @Test(arguments: [
    ("<a xmlns='urn:x'><b xmlns=''/></a>", "<a xmlns=\"urn:x\"><b xmlns=\"\"></b></a>"),
    (
      "<e:a z='1' b='&quot;&#10;&lt;'/>",
      "<e:a xmlns:e=\"http://e/\" b=\"&quot;&#xA;&lt;\" z=\"1\"></e:a>"
    ),
    ("<a e:x='1'><e:b/></a>", "<a xmlns:e=\"http://e/\" e:x=\"1\"><e:b></e:b></a>"),
    (
      "<a><e:b/><e:b/></a>",
      "<a><e:b xmlns:e=\"http://e/\"></e:b><e:b xmlns:e=\"http://e/\"></e:b></a>"
    ),
    ("x &gt; y<!-- c --><?p q?>&#13;", "x &gt; y<!-- c --><?p q?>&#xD;"),
    ("<![CDATA[<&]]>", "&lt;&amp;"), ("<a xml:lang='zh'/>", "<a xml:lang=\"zh\"></a>"),
  ])
  func `XML literals are canonical`(_ content: String, _ canonical: String) throws {
    var list = TripleList()
    let text =
      Self.head + "<e:T><e:p rdf:parseType='Literal'>\(content)</e:p></e:T></rdf:RDF>"
    try RDFXMLReader().read(try XMLReader(bytes: Array(text.utf8)), into: &list)
    #expect(list.triples.last?.object == .literal(Literal(canonical, datatype: RDFName.xmlLiteral)))
  }
}
