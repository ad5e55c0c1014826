internal import XMLIO

/// Writes the pieces of a GraphML file and counts them.
struct GraphMLOutput: ~Copyable {
  private var writer: XMLWriter
  var report = ExportReport()

  init(to sink: ByteSink, namespaces: [(name: String, value: String)] = []) throws(XMLError) {
    var writer = try XMLWriter(to: sink)
    try writer.start("graphml")
    try writer.attribute("xmlns", GraphMLWriter.namespace)
    for (name, value) in namespaces { try writer.attribute(name, value) }
    self.writer = writer
  }

  mutating func declare(_ key: GraphMLKey) throws(XMLError) {
    try writer.start("key")
    try writer.attribute("id", key.id)
    try writer.attribute("for", key.target.rawValue)
    if let graphics = key.graphics {
      try writer.attribute("yfiles.type", graphics)
    } else {
      try writer.attribute("attr.name", key.name)
      try writer.attribute("attr.type", key.kind.rawValue)
      if key.isList { try writer.attribute("attr.list", key.kind.rawValue) }
    }
    try writer.end()
  }

  mutating func startGraph() throws(XMLError) {
    try writer.start("graph")
    try writer.attribute("id", "G")
    try writer.attribute("edgedefault", "directed")
  }

  /// - Parameter labels: the labels as APOC reads them, such as `:Person:Official`.
  mutating func startNode(_ id: String, labels: String? = nil) throws(XMLError) {
    try writer.start("node")
    try writer.attribute("id", id)
    if let labels { try writer.attribute("labels", labels) }
  }

  mutating func endNode() throws(XMLError) {
    try writer.end()
    report.nodes += 1
  }

  mutating func startEdge(
    _ id: String, from source: String, to target: String, label: String? = nil
  ) throws(XMLError) {
    try writer.start("edge")
    try writer.attribute("id", id)
    try writer.attribute("source", source)
    try writer.attribute("target", target)
    if let label { try writer.attribute("label", label) }
  }

  mutating func endEdge() throws(XMLError) {
    try writer.end()
    report.edges += 1
  }

  mutating func list(_ key: String, _ values: [String]) throws(XMLError) {
    guard !values.isEmpty else { return }
    try data(key, GephiList.text(values))
  }

  mutating func data(
    _ key: String, _ value: String?, evenIfEmpty: Bool = false
  ) throws(XMLError) {
    guard let value, evenIfEmpty || !value.isEmpty else { return }
    try writer.element("data", "key", key, report.carried(value))
    report.values += 1
    report.noteGephi(value)
  }

  /// A value that holds elements, such as the looks of a node in yEd.
  mutating func drawing(
    _ key: String, _ content: (inout XMLWriter, inout ExportReport) throws(XMLError) -> Void
  ) throws(XMLError) {
    try writer.start("data")
    try writer.attribute("key", key)
    try content(&writer, &report)
    try writer.end()
    report.values += 1
  }

  consuming func finish() throws(XMLError) -> ExportReport {
    let report = report
    try writer.finish()
    return report
  }
}

extension ExportReport {
  /// Counts what Gephi's importers of XML would misread.
  mutating func noteGephi(_ value: String) {
    if value.utf8.count == 4, value.lowercased() == "null" { nullValues += 1 }
    if ExportReport.holdsINF(value) { infinityValues += 1 }
  }

  private static func holdsINF(_ value: String) -> Bool {
    guard value.utf8.count >= 3 else { return false }
    let found = value.utf8.withContiguousStorageIfAvailable { bytes in
      for place in 2..<bytes.count
      where bytes[place] == 0x46 && bytes[place - 1] == 0x4E && bytes[place - 2] == 0x49 {
        return true
      }
      return false
    }
    return found ?? value.contains("INF")
  }

  /// A text without what XML cannot carry; what is left out is counted.
  mutating func carried(_ text: String) -> String {
    guard XMLCharacters.firstIllegal(in: text) != nil else { return text }
    let stripped = XMLCharacters.stripped(text)
    strippedCharacters += text.unicodeScalars.count - stripped.unicodeScalars.count
    return stripped
  }
}
