internal import XMLIO

/// Writes the pieces of a GEXF file and counts them.
struct GEXFOutput: ~Copyable {
  private var writer: XMLWriter
  private var report = ExportReport()

  init(to sink: ByteSink) throws(XMLError) {
    var writer = try XMLWriter(to: sink)
    try writer.start("gexf")
    try writer.attribute("xmlns", GEXFWriter.namespace)
    try writer.attribute("xmlns:viz", GEXFWriter.vizNamespace)
    try writer.attribute("version", "1.3")
    try writer.start("meta")
    try writer.element("creator", "Yimai")
    try writer.end()
    // Without it NetworkX takes the graph for an undirected one; every edge is directed.
    try writer.start("graph")
    try writer.attribute("defaultedgetype", "directed")
    try writer.attribute("mode", "dynamic")
    try writer.attribute("timeformat", "date")
    try writer.attribute("timerepresentation", "interval")
    self.writer = writer
  }

  mutating func declare(_ nodes: [GraphMLKey], _ edges: [GraphMLKey]) throws(XMLError) {
    for (name, keys) in [("node", nodes), ("edge", edges)] {
      try writer.start("attributes")
      try writer.attribute("class", name)
      try writer.attribute("mode", "static")
      for key in keys {
        try writer.start("attribute")
        try writer.attribute("id", key.id)
        try writer.attribute("title", key.id)
        try writer.attribute("type", type(of: key))
        try writer.end()
      }
      try writer.end()
    }
  }

  private func type(of key: GraphMLKey) -> String {
    if ["aliases", "rules", "documents", "quotes", "role", "tenure"].contains(key.id) {
      return "liststring"
    }
    return key.kind == .int ? "integer" : key.kind.rawValue
  }

  mutating func startNodes() throws(XMLError) { try writer.start("nodes") }

  mutating func startEdges() throws(XMLError) {
    try writer.end()
    try writer.start("edges")
  }

  /// A node without a label would have an empty one in Gephi.
  mutating func startNode(_ id: String, _ label: String) throws(XMLError) {
    try writer.start("node")
    try writer.attribute("id", id)
    try writer.attribute("label", text(label.isEmpty ? id : label))
  }

  mutating func endNode() throws(XMLError) {
    try writer.end()
    report.nodes += 1
  }

  mutating func startEdge(
    _ id: String, from source: String, to target: String, kind: String, label: String, weight: Int
  ) throws(XMLError) {
    try writer.start("edge")
    try writer.attribute("id", id)
    try writer.attribute("source", source)
    try writer.attribute("target", target)
    try writer.attribute("type", "directed")
    try writer.attribute("kind", kind)
    try writer.attribute("label", text(label))
    try writer.attribute("weight", String(weight))
  }

  mutating func endEdge() throws(XMLError) {
    try writer.end()
    report.edges += 1
  }

  mutating func looks(
    _ color: TypeColor, size: Double, at place: (x: Double, y: Double)?
  ) throws(XMLError) {
    try writer.start("viz:color")
    try writer.attribute("r", String(color.red))
    try writer.attribute("g", String(color.green))
    try writer.attribute("b", String(color.blue))
    try writer.end()
    if let place {
      try writer.start("viz:position")
      try writer.attribute("x", DecimalNumber.place(place.x))
      try writer.attribute("y", DecimalNumber.place(place.y))
      try writer.end()
    }
    try writer.start("viz:size")
    try writer.attribute("value", DecimalNumber.place(size))
    try writer.end()
  }

  mutating func spells(_ intervals: [DayInterval]) throws(XMLError) {
    guard !intervals.isEmpty else { return }
    try writer.start("spells")
    for interval in intervals {
      try writer.start("spell")
      if let start = interval.start { try writer.attribute("start", start) }
      if let end = interval.end { try writer.attribute("end", end) }
      try writer.end()
    }
    try writer.end()
  }

  mutating func values(_ row: ColumnValues.Row) throws(XMLError) {
    try writer.start("attvalues")
    for (key, value) in row {
      try writer.start("attvalue")
      try writer.attribute("for", key)
      switch value {
      case .text(let text): try writer.attribute("value", self.text(text))
      case .list(let values): try writer.attribute("value", text(GephiList.text(values)))
      }
      try writer.end()
      report.values += 1
    }
    try writer.end()
  }

  private mutating func text(_ text: String) -> String {
    report.noteGephi(text)
    return report.carried(text)
  }

  consuming func finish() throws(XMLError) -> ExportReport {
    let report = report
    try writer.finish()
    return report
  }
}
