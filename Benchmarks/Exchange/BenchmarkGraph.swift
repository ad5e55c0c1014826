internal import XMLIO

/// The generated graph as tables of text, and the same documents as `kgwrite.c` makes of it.
struct BenchmarkGraph {
  private static let graphML = "http://graphml.graphdrawing.org/xmlns"
  private static let values = "http://kg.example/v#"
  private static let items = "http://kg.example/id/"
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  private static let nodeKeys = ["type", "label", "title", "org", "region", "since", "desc"]
  private static let edgeKeys = ["predicate", "role", "confidence", "evidence"]
  private static let nodeNames = [
    "", "rdfs:label", "v:title", "v:org", "v:region", "v:since", "v:desc",
  ]
  private static let edgeNames = ["", "v:role", "v:confidence", "v:evidence"]

  let nodes: [[String]]
  let edges: [[String]]

  /// Reads `nodes.tsv` and `edges.tsv`.
  init(folder: String) throws {
    nodes = try BenchmarkGraph.table(folder + "/nodes.tsv")
    edges = try BenchmarkGraph.table(folder + "/edges.tsv")
  }

  private static func table(_ path: String) throws -> [[String]] {
    let source = try ByteSource(path: path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try source.read(into: &buffer)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Nodes and edges as GraphML, with the layout of our exports.
  func writeGraphML(to sink: ByteSink) throws {
    var writer = try XMLWriter(to: sink)
    try writer.start("graphml")
    try writer.attribute("xmlns", Self.graphML)
    for (keys, target) in [(Self.nodeKeys, "node"), (Self.edgeKeys, "edge")] {
      for key in keys {
        try writer.start("key")
        try writer.attribute("id", key)
        try writer.attribute("for", target)
        try writer.attribute("attr.name", key)
        try writer.attribute("attr.type", "string")
        try writer.end()
      }
    }
    try writer.start("graph")
    try writer.attribute("id", "G")
    try writer.attribute("edgedefault", "directed")
    for row in nodes {
      try writer.start("node")
      try writer.attribute("id", row[0])
      try data(Self.nodeKeys, row, from: 1, &writer)
      try writer.end()
    }
    for row in edges {
      try writer.start("edge")
      try writer.attribute("id", row[0])
      try writer.attribute("source", row[1])
      try writer.attribute("target", row[2])
      try data(Self.edgeKeys, row, from: 3, &writer)
      try writer.end()
    }
    try writer.finish()
  }

  private func data(
    _ keys: [String], _ row: [String], from first: Int, _ writer: inout XMLWriter
  ) throws {
    for (number, key) in keys.enumerated() where !row[first + number].isEmpty {
      try writer.start("data")
      try writer.attribute("key", key)
      try writer.text(row[first + number])
      try writer.end()
    }
  }

  /// Nodes as descriptions, edges as triples with their reification, in RDF/XML.
  func writeRDFXML(to sink: ByteSink) throws {
    var writer = try XMLWriter(to: sink)
    try writer.start("rdf:RDF")
    try writer.attribute("xmlns:rdf", Self.rdf)
    try writer.attribute("xmlns:rdfs", Self.rdfs)
    try writer.attribute("xmlns:v", Self.values)
    for row in nodes {
      try writer.start("rdf:Description")
      try writer.attribute("rdf:about", Self.items + row[0])
      try resource("rdf:type", Self.values + row[1], &writer)
      try texts(Self.nodeNames, row, from: 1, &writer)
      try writer.end()
    }
    for row in edges {
      try writer.start("rdf:Description")
      try writer.attribute("rdf:about", Self.items + row[1])
      try resource("v:" + row[3], Self.items + row[2], &writer)
      try writer.end()
      try writer.start("rdf:Statement")
      try writer.attribute("rdf:about", Self.items + row[0])
      try resource("rdf:subject", Self.items + row[1], &writer)
      try resource("rdf:predicate", Self.values + row[3], &writer)
      try resource("rdf:object", Self.items + row[2], &writer)
      try texts(Self.edgeNames, row, from: 3, &writer)
      try writer.end()
    }
    try writer.finish()
  }

  private func resource(
    _ name: String, _ iri: String, _ writer: inout XMLWriter
  ) throws {
    try writer.start(name)
    try writer.attribute("rdf:resource", iri)
    try writer.end()
  }

  private func texts(
    _ names: [String], _ row: [String], from first: Int, _ writer: inout XMLWriter
  ) throws {
    for (number, name) in names.enumerated() where number > 0 && !row[first + number].isEmpty {
      try writer.start(name)
      try writer.text(row[first + number])
      try writer.end()
    }
  }
}
