import RDF
import TestSupport
import Testing
import XMLIO

@Suite(.enabled(if: SharedFolder.has("conformance/rdf"), "shared/conformance/rdf is missing"))
struct ConformanceTests {
  private func triples(rdfxml path: String, base: String) throws -> [Triple] {
    var list = TripleList()
    let reader = try XMLReader(path: path, options: RDFXMLReader.inputOptions)
    try RDFXMLReader(base: IRIBase(base)).read(reader, into: &list)
    return list.triples
  }

  private func triples(nTriples path: String) throws -> [Triple] {
    var list = TripleList()
    try NTriplesReader().read(try ByteSource(path: path), into: &list)
    return list.triples
  }

  private func runRDFXML(
    _ folder: String, base: String, withdrawn: Bool = false
  ) throws -> SuiteOutcome {
    let manifest = try W3CManifest(folder, withdrawn: withdrawn)
    var outcome = SuiteOutcome()
    for entry in manifest.cases {
      let read = Result {
        try triples(rdfxml: manifest.path(entry.action), base: base + entry.action)
      }
      switch (entry.kind, read, entry.result) {
      case ("TestXMLEval", .success(let found), let result?):
        let isEqual = isIsomorphic(found, try triples(nTriples: manifest.path(result)))
        if isEqual { outcome.passed += 1 } else { outcome.failed.append(entry.name) }
      case ("TestXMLNegativeSyntax", .failure(let error), _) where error is RDFError:
        outcome.passed += 1
      case ("TestXMLEval", _, _), ("TestXMLNegativeSyntax", _, _):
        if case .failure(let error) = read {
          outcome.failed.append("\(entry.name): \(error)")
        } else {
          outcome.failed.append(entry.name)
        }
      default: outcome.skipped.append("\(entry.name): \(entry.kind)")
      }
    }
    return outcome
  }

  @Test func `reads RDF-XML 1.1 as W3C wants it`() throws {
    let outcome = try runRDFXML(
      "conformance/rdf/rdf-xml-1.1", base: "https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-xml/")
    outcome.report("W3C RDF/XML 1.1")
    #expect(outcome.failed == [])
    #expect(outcome.skipped == [])
    #expect(outcome.passed == 166)
  }

  @Test func `reads the RDF-XML 1.1 cases that the manifest has commented out`() throws {
    let outcome = try runRDFXML(
      "conformance/rdf/rdf-xml-1.1", base: "https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-xml/",
      withdrawn: true)
    outcome.report("W3C RDF/XML 1.1, commented out there")
    #expect(outcome.failed == [])
    #expect(outcome.passed == 7)
  }

  @Test func `reads RDF-XML 1.2 as W3C wants it`() throws {
    let outcome = try runRDFXML(
      "conformance/rdf/rdf-xml-1.2/eval",
      base: "https://w3c.github.io/rdf-tests/rdf/rdf12/rdf-xml/eval/")
    outcome.report("W3C RDF/XML 1.2")
    #expect(outcome.failed == [])
    #expect(outcome.skipped == [])
    #expect(outcome.passed == 31)
  }

  /// A positive case must also come back the same from our writer.
  @Test func `reads and writes N-Triples as W3C wants it`() throws {
    let manifest = try W3CManifest("conformance/rdf/n-triples-1.1")
    var outcome = SuiteOutcome()
    for entry in manifest.cases {
      let read = Result { try triples(nTriples: manifest.path(entry.action)) }
      switch (entry.kind, read) {
      case ("TestNTriplesPositiveSyntax", .success(let found)):
        let sink = ByteSink()
        var writer = NTriplesWriter(to: sink)
        for triple in found { try writer.add(triple) }
        try writer.finish()
        var again = TripleList()
        try NTriplesReader().read(ByteSource(bytes: sink.bytes), into: &again)
        if again.triples == found { outcome.passed += 1 } else { outcome.failed.append(entry.name) }
      case ("TestNTriplesNegativeSyntax", .failure(let error)) where error is RDFError:
        outcome.passed += 1
      case ("TestNTriplesPositiveSyntax", _), ("TestNTriplesNegativeSyntax", _):
        outcome.failed.append(entry.name)
      default: outcome.skipped.append("\(entry.name): \(entry.kind)")
      }
    }
    outcome.report("W3C N-Triples 1.1")
    #expect(outcome.failed == [])
    #expect(outcome.skipped == [])
    #expect(outcome.passed == 70)
  }
}
