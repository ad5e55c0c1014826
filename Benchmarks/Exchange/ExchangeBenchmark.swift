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

/// One measurement of writing or reading, as `run.py` asks for it.
///
/// usage: ExchangeBenchmark graphml-write|rdfxml-write FOLDER OUT (nodes.tsv and edges.tsv in FOLDER)
///        ExchangeBenchmark export-gephi|export-full|export-rdfxml|export-flat FOLDER OUT
///        ExchangeBenchmark xml-read|graphml-read|rdfxml-read|graphml-import|rdfxml-import FILE
/// Prints one JSON line with seconds, what was written or read, and by how many MiB the peak of memory
/// grew meanwhile.
@main enum ExchangeBenchmark {
  static func main() {
    let arguments = CommandLine.arguments
    do {
      switch (arguments.dropFirst().first, arguments.count) {
      case ("graphml-write", 4):
        try write(arguments[2], arguments[3], { try $0.writeGraphML(to: $1) })
      case ("rdfxml-write", 4):
        try write(arguments[2], arguments[3], { try $0.writeRDFXML(to: $1) })
      case ("export-gephi", 4): try export(GraphExport(format: .graphml), arguments)
      case ("export-full", 4): try export(GraphExport(format: .graphml, profile: .full), arguments)
      case ("export-rdfxml", 4): try export(GraphExport(format: .rdfxml), arguments)
      case ("export-flat", 4):
        var flat = GraphExport(format: .rdfxml)
        flat.isFlat = true
        try export(flat, arguments)
      case ("graphml-import", 3): try importGraph(.graphml, arguments[2])
      case ("rdfxml-import", 3): try importGraph(.rdfxml, arguments[2])
      case ("xml-read", 3): try readXML(arguments[2])
      case ("graphml-read", 3): try readGraphML(arguments[2])
      case ("rdfxml-read", 3): try readRDF(arguments[2])
      default:
        print("usage: ExchangeBenchmark graphml-write|rdfxml-write FOLDER OUT")
        print(
          "       ExchangeBenchmark export-gephi|export-full|export-rdfxml|export-flat FOLDER OUT")
        print("       ExchangeBenchmark xml-read|graphml-read|rdfxml-read FILE")
        print("       ExchangeBenchmark graphml-import|rdfxml-import FILE")
        exit(2)
      }
    } catch {
      print("\(error)")
      exit(1)
    }
  }

  /// The processor time of a piece of work: other programs on the machine do not count.
  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private static func write(
    _ folder: String, _ path: String, _ body: (BenchmarkGraph, ByteSink) throws -> Void
  ) throws {
    let graph = try BenchmarkGraph(folder: folder)
    var count = 0
    let time = try seconds {
      let file = try AtomicFile(replacing: path)
      try body(graph, file.sink)
      count = file.sink.byteCount
      // As the C program does: the bytes are the system's, the disk is not waited for.
      try file.sink.flush()
    }
    print("{\"write_s\": \(time), \"bytes\": \(count)}")
  }

  /// The most memory that the process has had, in MiB.
  private static var peakMemory: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss >> 10
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss >> 20
    #endif
  }

  /// The exporter itself, without its reading back.
  private static func export(_ export: GraphExport, _ arguments: [String]) throws {
    let graph = try BenchmarkGraph(folder: arguments[2]).graph()
    let descriptor = open(arguments[3], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    let before = peakMemory
    var report: ExportReport?
    let time = try seconds {
      report = try export.write(graph, toDescriptor: descriptor, name: arguments[3])
    }
    print(
      """
      {"write_s": \(time), "bytes": \(report?.bytes ?? 0), "nodes": \(report?.nodes ?? 0), \
      "edges": \(report?.edges ?? 0), "grown_mib": \(peakMemory - before)}
      """)
  }

  /// The importer itself: the whole graph in memory in the end.
  private static func importGraph(_ format: ImportFormat, _ path: String) throws {
    var found: ImportReport?
    let time = try seconds { found = try GraphImport(format: format).read(path).report }
    print(
      """
      {"read_s": \(time), "entities": \(found?.entities ?? 0), \
      "statements": \(found?.statements ?? 0), "grown_mib": \(peakMemory)}
      """)
  }

  private static func readXML(_ path: String) throws {
    var events = 0
    let time = try seconds {
      var reader = try XMLReader(path: path)
      while try reader.next() != nil { events += 1 }
    }
    print("{\"read_s\": \(time), \"events\": \(events)}")
  }

  private struct Count: GraphMLSink {
    var bytes = 0
    mutating func add(_ column: GraphMLColumn) {}
    mutating func add(_ node: GraphMLNode) {
      for value in node.values { bytes += value.text.utf8.count }
    }
    mutating func add(_ edge: GraphMLEdge) {
      for value in edge.values { bytes += value.text.utf8.count }
    }
  }

  private static func readGraphML(_ path: String) throws {
    var count = Count()
    var report: GraphMLReader.Report?
    let time = try seconds {
      report = try GraphMLReader().read(try XMLReader(path: path), into: &count)
    }
    let nodes = report?.nodes ?? 0
    let edges = report?.edges ?? 0
    print(
      "{\"read_s\": \(time), \"nodes\": \(nodes), \"edges\": \(edges), \"bytes\": \(count.bytes)}")
  }

  private struct TripleCount: TripleSink {
    var count = 0
    mutating func add(_ triple: Triple) { count += 1 }
  }

  private static func readRDF(_ path: String) throws {
    var count = TripleCount()
    let time = try seconds {
      try RDFXMLReader().read(try XMLReader(path: path), into: &count)
    }
    print("{\"read_s\": \(time), \"triples\": \(count.count)}")
  }
}
