internal import XMLIO

extension GraphExport {
  /// Reads a written file back and compares its numbers with the report's.
  ///
  /// Returns false for a format that cannot be read back. Throws what reading throws, and
  /// ``XMLError/Code/mismatch`` where the numbers differ.
  func verify(
    _ staged: String, _ report: ExportReport, _ path: String
  ) throws(XMLError) -> Bool {
    guard [.graphml, .gexf, .rdfxml].contains(format) else { return false }
    var reader = try XMLReader(path: staged, options: .init(allowsHuge: true))
    var found = ExportReport()
    switch format {
    case .graphml: try GraphExport.countGraphML(&reader, &found)
    case .gexf: try GraphExport.countGEXF(&reader, &found)
    default: try GraphExport.countRDF(&reader, &found)
    }
    // The flat form has no named triples that would tell how many statements there are.
    if isFlat, format == .rdfxml { (found.nodes, found.edges) = (report.nodes, report.edges) }
    let written = (report.nodes, report.edges, report.values, report.triples)
    guard written == (found.nodes, found.edges, found.values, found.triples) else {
      throw XMLError(
        .mismatch,
        "wrote \(GraphExport.numbers(report)), read back \(GraphExport.numbers(found))", file: path)
    }
    return true
  }

  private static func numbers(_ report: ExportReport) -> String {
    "\(report.nodes) nodes, \(report.edges) edges, \(report.values) values, \(report.triples) triples"
  }

  static func countGraphML(
    _ reader: inout XMLReader, _ found: inout ExportReport
  ) throws(XMLError) {
    while let event = try reader.next() {
      guard event == .start, reader.namespace == GraphMLWriter.namespace else { continue }
      switch reader.localName {
      case "node": found.nodes += 1
      case "edge": found.edges += 1
      case "data": found.values += 1
      default: break
      }
    }
  }

  static func countGEXF(
    _ reader: inout XMLReader, _ found: inout ExportReport
  ) throws(XMLError) {
    while let event = try reader.next() {
      guard event == .start, reader.namespace == GEXFWriter.namespace else { continue }
      switch reader.localName {
      case "node": found.nodes += 1
      case "edge": found.edges += 1
      case "attvalue": found.values += 1
      default: break
      }
    }
  }

  private static let documentsAndParts: Set<String> = ["Document", "Statement", "Mention"]

  /// Elements at odd depths are nodes, at even depths properties.
  static func countRDF(
    _ reader: inout XMLReader, _ found: inout ExportReport
  ) throws(XMLError) {
    var depth = 0
    var subject = ""
    // Only the triples of one node can be equal, as each node is written once.
    var named = Set<String>()
    while let event = try reader.next() {
      if event == .end { depth -= 1 }
      guard event == .start else { continue }
      defer { depth += 1 }
      if depth == 1 {
        subject = reader.attribute("rdf:about") ?? ""
        named.removeAll(keepingCapacity: true)
      }
      if depth % 2 == 1 {
        if reader.name != "rdf:Description" { found.triples += 1 }
        let isEntity =
          reader.namespace == RDFVocabulary.ontology
          && !documentsAndParts.contains(reader.localName)
        if isEntity, depth == 1 { found.nodes += 1 }
      } else if depth > 0 {
        guard reader.attribute("rdf:ID") != nil else {
          found.triples += 1
          // A statement that is described but not stated.
          if reader.name == "rdf:subject" { found.edges += 1 }
          continue
        }
        found.edges += 1
        found.triples += 4
        let triple = "\(subject) \(reader.name) \(reader.attribute("rdf:resource") ?? "")"
        if named.insert(triple).inserted { found.triples += 1 }
      }
    }
  }
}
