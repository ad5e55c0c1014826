internal import GraphExchange
internal import RDF
internal import XMLIO

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What `FUZZ_TARGET` narrows the choice to; nil for all.
private let target: String? = getenv("FUZZ_TARGET").map { String(cString: $0) }

/// The entry point of libFuzzer: the first byte picks the importer, the rest is the file.
///
/// An error is what a broken file should give. What must not happen is a crash, a hang, or a graph
/// that is not the same after it was written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let choice =
    switch target {
    case "graphml": UInt8(0)
    case "rdf": max(1, start[0] % 4)
    default: start[0] % 4
    }
  switch choice {
  case 0: fuzzGraph(bytes, .graphml, GraphExport(format: .graphml, profile: .full))
  case 1: fuzzGraph(bytes, .rdfxml, GraphExport(format: .rdfxml))
  case 2: fuzzTriples(bytes)
  default: fuzzGraph(bytes, .ntriples, GraphExport(format: .ntriples))
  }
  return 0
}

private func fuzzGraph(_ bytes: [UInt8], _ format: ImportFormat, _ export: GraphExport) {
  let reading = GraphImport(format: format, base: IRIBase("http://example.org/a"))
  guard let graph = try? reading.read(bytes: bytes, name: "fuzz").graph else { return }
  // An id that the format cannot carry is an error of writing, and no more is to be seen.
  guard let first = try? export.bytes(of: graph).bytes else { return }
  guard let again = try? GraphImport(format: format).read(bytes: first, name: "fuzz").graph else {
    fatalError("what was written is not read")
  }
  guard let second = try? export.bytes(of: again).bytes else {
    fatalError("what was read is not written")
  }
  precondition(first == second, "the graph is another after writing and reading")
}

/// Triples of RDF/XML as N-Triples must read back the same.
private func fuzzTriples(_ bytes: [UInt8]) {
  var triples = TripleList()
  guard let reader = try? XMLReader(bytes: bytes, options: RDFXMLReader.inputOptions) else {
    return
  }
  _ = try? RDFXMLReader(base: IRIBase("http://example.org/a")).read(reader, into: &triples)
  let sink = ByteSink()
  var writer = NTriplesWriter(to: sink)
  for triple in triples.triples { try? writer.add(triple) }
  var again = TripleList()
  do {
    try NTriplesReader().read(ByteSource(bytes: sink.bytes), into: &again)
  } catch {
    fatalError("\(error)")
  }
  precondition(again.triples == triples.triples, "triples are others after writing and reading")
}
