internal import XMLIO

/// The state of one reading of GraphML: a stack of open elements, no recursion.
struct GraphMLParser: ~Copyable {
  enum Element {
    case document, graphml, key, keyDefault, graph, node, edge, hyperedge, data, drawing, note, port
    case ignored
  }

  var reader: XMLReader
  var report = GraphMLReader.Report()
  private let names: GraphMLNames
  private var open: [Element] = [.document]
  private var columns: [String: Int] = [:]
  private var columnCount = 0
  private var key: GraphMLKeyElement?
  /// The nodes that are open, innermost last: more than one where graphs are nested.
  private var nodes: [GraphMLNode] = []
  private var edge: GraphMLEdge?
  private var directed: [Bool] = []
  private var data = GraphMLData()
  private var note = ""

  init(reader: consuming XMLReader) {
    names = GraphMLNames(reader)
    self.reader = reader
  }

  mutating func parse(into sink: inout some GraphMLSink) throws(XMLError) {
    while let event = try reader.next() {
      switch event {
      case .start: try startElement(&sink)
      case .end: endElement(&sink)
      case .text, .whitespace: takeText()
      case .comment, .instruction: break
      }
    }
  }

  private mutating func startElement(_ sink: inout some GraphMLSink) throws(XMLError) {
    let parent = open.last ?? .document
    let name = reader.nameToken
    var element = Element.ignored
    switch parent {
    case .document:
      guard name == names.graphml else {
        throw reader.here(.mismatch, "the file is no GraphML: it starts with <\(reader.name)>")
      }
      element = .graphml
    case .graphml, .graph, .node, .edge: element = startPart(name, parent, &sink)
    case .key where name == names.keyDefault: element = .keyDefault
    case .key where name == names.desc: break
    case .data, .drawing:
      element = .drawing
      data.startDrawing(&reader)
    case .hyperedge where name == names.endpoint, .hyperedge where name == names.desc: break
    case .hyperedge where name == names.data, .port where name == names.data: break
    case .ignored, .port, .hyperedge, .keyDefault, .note, .key: break
    }
    open.append(element)
  }

  private mutating func startPart(
    _ name: XMLToken, _ parent: Element, _ sink: inout some GraphMLSink
  ) -> Element {
    switch name {
    case names.data: return startData(parent, &sink)
    case names.node where parent == .graph:
      startNode(&sink)
      return .node
    case names.edge where parent == .graph:
      startEdge(&sink)
      return .edge
    case names.graph:
      if parent == .graphml { report.graphs += 1 } else { report.nestedGraphs += 1 }
      directed.append(
        reader.attribute("edgedefault").map { $0 != "undirected" } ?? directed.last ?? true)
      return .graph
    case names.key:
      key = GraphMLKeyElement(&reader)
      return .key
    case names.desc where parent == .node || parent == .edge:
      note = ""
      return .note
    case names.hyperedge:
      report.hyperedges += 1
      return .hyperedge
    case names.port:
      report.ports += 1
      return .port
    case names.desc, names.locator: return .ignored
    default:
      report.unknownElements += 1
      return .ignored
    }
  }

  private mutating func startNode(_ sink: inout some GraphMLSink) {
    var node = GraphMLNode(id: "", parent: nodes.last?.id)
    for index in 0..<reader.attributeCount {
      guard let (namespace, name) = reader.attributeTokens(at: index) else { continue }
      let value = reader.attributeValue(at: index)
      if namespace == .none, name == names.id {
        node.id = value
      } else {
        let column = undeclared(reader.text(of: name), "node", &sink)
        node.values.append(GraphMLValue(column: column, text: value))
      }
    }
    nodes.append(node)
  }

  private mutating func startEdge(_ sink: inout some GraphMLSink) {
    var edge = GraphMLEdge(id: nil, source: "", target: "", isDirected: directed.last ?? true)
    for index in 0..<reader.attributeCount {
      guard let (namespace, name) = reader.attributeTokens(at: index) else { continue }
      let value = reader.attributeValue(at: index)
      switch name {
      case names.id where namespace == .none: edge.id = value
      case names.source: edge.source = value
      case names.target: edge.target = value
      case names.directed: edge.isDirected = value != "false" && value != "0"
      case names.sourcePort, names.targetPort: report.ports += 1
      default:
        let column = undeclared(reader.text(of: name), "edge", &sink)
        edge.values.append(GraphMLValue(column: column, text: value))
      }
    }
    self.edge = edge
  }

  private mutating func startData(_ parent: Element, _ sink: inout some GraphMLSink) -> Element {
    let target = parent == .node ? "node" : parent == .edge ? "edge" : "graph"
    guard target != "graph" else {
      report.graphValues += 1
      return .ignored
    }
    let id = reader.attribute("key") ?? ""
    if let known = columns[target + " " + id] ?? columns["all " + id] {
      data.start(column: known)
    } else {
      report.undeclaredValues += 1
      data.start(column: undeclared(id, target, &sink))
    }
    return .data
  }

  /// The position of a column that no `<key>` declares.
  private mutating func undeclared(
    _ id: String, _ target: String, _ sink: inout some GraphMLSink
  ) -> Int {
    if let known = columns[target + "@" + id] { return known }
    sink.add(GraphMLColumn(id: id, name: id, type: nil, target: target, defaultValue: nil))
    columns[target + "@" + id] = columnCount
    columnCount += 1
    return columnCount - 1
  }

  private mutating func endElement(_ sink: inout some GraphMLSink) {
    switch open.popLast() ?? .document {
    case .key:
      if let key { declare(key, &sink) }
      key = nil
    case .graph: directed.removeLast()
    case .node:
      guard let node = nodes.popLast() else { return }
      if node.id.isEmpty {
        report.incomplete += 1
      } else {
        report.nodes += 1
        report.values += node.values.count
        sink.add(node)
      }
    case .edge:
      guard let edge else { return }
      if edge.source.isEmpty || edge.target.isEmpty {
        report.incomplete += 1
      } else {
        report.edges += 1
        report.values += edge.values.count
        sink.add(edge)
      }
      self.edge = nil
    case .data: endData(&sink)
    case .drawing: data.endDrawing()
    case .note:
      if edge != nil {
        edge?.note = note
      } else if !nodes.isEmpty {
        nodes[nodes.count - 1].note = note
      }
    case .document, .graphml, .keyDefault, .hyperedge, .port, .ignored: break
    }
  }

  private mutating func declare(_ key: GraphMLKeyElement, _ sink: inout some GraphMLSink) {
    let place = key.target + " " + key.id
    guard columns[place] == nil else { return }
    let isTyped = key.type.map { GraphMLColumn.types.contains($0) } ?? key.isDrawing
    if !isTyped { report.unknownTypes += 1 }
    sink.add(
      GraphMLColumn(
        id: key.id, name: key.name ?? key.id, type: key.type, target: key.target,
        defaultValue: key.defaultValue))
    columns[place] = columnCount
    columnCount += 1
  }

  private mutating func endData(_ sink: inout some GraphMLSink) {
    var values: [GraphMLValue] = []
    if data.hasDrawing {
      if data.parts.isEmpty { report.flattenedValues += 1 }
      let target = edge == nil ? "node" : "edge"
      for (name, text) in data.parts {
        values.append(GraphMLValue(column: undeclared(name, target, &sink), text: text))
      }
    }
    if !data.hasDrawing || data.parts.isEmpty {
      values.append(
        GraphMLValue(column: data.column, text: String(decoding: data.text, as: UTF8.self)))
    }
    if edge != nil {
      edge?.values += values
    } else if !nodes.isEmpty {
      nodes[nodes.count - 1].values += values
    }
  }

  private mutating func takeText() {
    switch open.last {
    case .data: reader.appendValue(to: &data.text)
    case .drawing: data.takeText(&reader)
    case .note: note += reader.value
    case .keyDefault: key?.addDefault(reader.value)
    default: break
    }
  }
}

/// The names that GraphML gives a meaning, in one reader.
struct GraphMLNames {
  let graphml, graph, node, edge, data, key, desc, hyperedge, port, locator, endpoint: XMLToken
  let keyDefault, id, source, target, directed, sourcePort, targetPort: XMLToken

  init(_ reader: borrowing XMLReader) {
    graphml = reader.token("graphml")
    graph = reader.token("graph")
    node = reader.token("node")
    edge = reader.token("edge")
    data = reader.token("data")
    key = reader.token("key")
    desc = reader.token("desc")
    hyperedge = reader.token("hyperedge")
    port = reader.token("port")
    locator = reader.token("locator")
    endpoint = reader.token("endpoint")
    keyDefault = reader.token("default")
    id = reader.token("id")
    source = reader.token("source")
    target = reader.token("target")
    directed = reader.token("directed")
    sourcePort = reader.token("sourceport")
    targetPort = reader.token("targetport")
  }
}

/// A `<key>` while it is read.
struct GraphMLKeyElement {
  let id: String
  let name: String?
  let type: String?
  let target: String
  /// Whether yEd draws from it.
  let isDrawing: Bool
  private(set) var defaultValue: String?

  init(_ reader: inout XMLReader) {
    id = reader.attribute("id") ?? ""
    name = reader.attribute("attr.name")
    type = reader.attribute("attr.type")
    target = reader.attribute("for") ?? "all"
    isDrawing = reader.attribute("yfiles.type") != nil
  }

  mutating func addDefault(_ text: String) { defaultValue = (defaultValue ?? "") + text }
}
