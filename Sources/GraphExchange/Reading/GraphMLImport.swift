internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

/// Makes a graph of a GraphML file: the whole of it for our own of the profile `full`, else as much
/// as the ontology has words for.
struct GraphMLImport: GraphMLSink {
  var graph: ImportedGraph
  private var columns: [GraphMLColumn] = []
  /// Edges wait until all nodes are known.
  private var edges: [GraphMLEdge] = []
  /// The values of things that give none.
  private var defaults: [GraphMLValue] = []

  init(_ graph: ImportedGraph) { self.graph = graph }

  mutating func add(_ column: GraphMLColumn) {
    if let value = column.defaultValue {
      defaults.append(GraphMLValue(column: columns.count, text: value))
    }
    columns.append(column)
  }

  mutating func add(_ edge: GraphMLEdge) { edges.append(edge) }

  mutating func add(_ node: GraphMLNode) {
    var row = row(node.values, isNode: true)
    guard row.take(["node_type"], where: { $0 == GraphMLFullWriter.documentType }) == nil else {
      if row.take(["is_unknown"]) != "true" { addDocument(node.id, &row) }
      return
    }
    let type = row.takeType()
    let name =
      row.take(["label", "nodelabel", "name"]) ?? node.note ?? node.id
    var aliases: [String] = []
    if let text = row.take(["aliases"]) { aliases = GephiList.values(of: text) ?? [text] }
    let confidence = share(row.take(["node_confidence"]))
    var attributes = row.rest.map { Attribute(GraphMLRow.attributeKey($0.name), $0.text) }
    if let parent = node.parent { attributes.append(Attribute("parent_node", parent)) }
    if let note = node.note, note != name { attributes.append(Attribute("note", note)) }
    graph.addEntity(
      node.id, type: type, name: name, aliases: aliases, attributes: attributes,
      confidence: confidence)
  }

  private mutating func addDocument(_ id: String, _ row: inout GraphMLRow) {
    let issued = row.take(["issued"])
    let document = SourceDocument(
      id: DocumentID(id), name: row.take(["label"]) ?? id,
      contentHash: row.take(["content_hash"]) ?? "", format: row.take(["format"]) ?? "text",
      encoding: row.take(["encoding"]) ?? "UTF-8", title: row.take(["title"]),
      publisher: row.take(["publisher"]), date: issued.flatMap { PartialDate(iso: $0) },
      byteCount: max(0, number(row.take(["byte_count"])) ?? 0),
      characterCount: max(0, number(row.take(["char_count"])) ?? 0))
    if issued != nil, document.date == nil { graph.report.lostValues += 1 }
    graph.add(document)
  }

  consuming func finish() -> (graph: Graph, report: ImportReport) {
    for edge in edges { add(resolved: edge) }
    return graph.finish()
  }

  private mutating func add(resolved edge: GraphMLEdge) {
    var row = row(edge.values, isNode: false)
    if row.take(["predicate"], where: { $0 == GraphMLFullWriter.mentionPredicate }) != nil {
      let range = range(&row, "char")
      graph.addMention(
        EntityMention(
          document: DocumentID(edge.target), characters: range,
          surface: row.take(["surface"]) ?? ""),
        of: edge.source)
      return
    }
    guard let predicate = row.takePredicate() else {
      let kind = row.take(["predicate", "label", "edgelabel", "interaction", "kind", "type"]) ?? ""
      graph.report.lostValues += row.rest.count
      graph.addLink(kind, from: edge.source, to: edge.target)
      return
    }
    graph.add(statement(edge, predicate, &row))
  }

  private mutating func statement(
    _ edge: GraphMLEdge, _ predicate: Predicate, _ row: inout GraphMLRow
  ) -> ImportedStatement {
    var statement = ImportedStatement(
      id: edge.id, subject: edge.source, predicate: predicate, object: edge.target)
    statement.role = row.take(["role"]).map { GephiList.values(of: $0)?.first ?? $0 }
    let start = date(row.take(["valid_from"]))
    let end = date(row.take(["valid_to"]))
    let isInferred = row.take(["valid_inferred"]) == "true"
    if start != nil || end != nil {
      statement.validTime = ValidTime(start: start, end: end, isInferred: isInferred)
    }
    statement.modality = row.take(["modality"]).flatMap { Modality(rawValue: $0) } ?? .asserted
    if let tenure = row.take(["tenure"]) {
      // Our own files write names divided by blanks, or a list for Gephi.
      let names = GephiList.values(of: tenure) ?? tenure.split(separator: " ").map { String($0) }
      statement.flags = TenureFlags(names.compactMap { TenureFlag(rawValue: $0) })
    }
    statement.reported = date(row.take(["reported", "reported_first"]))
    statement.rule =
      row.take(["rule"]) ?? row.take(["rules"]).flatMap { GephiList.values(of: $0)?.first }
      ?? "import"
    if let value = share(row.take(["confidence"])) { statement.confidence = value }
    statement.document = row.take(["document"])
    statement.bytes = range(&row, "byte")
    statement.characters = range(&row, "char")
    statement.quote = row.take(["quote"]) ?? ""
    return statement
  }

  private mutating func range(_ row: inout GraphMLRow, _ kind: String) -> Range<Int> {
    let start = number(row.take([kind + "_start"])) ?? 0
    let end = number(row.take([kind + "_end"])) ?? start
    guard start >= 0, end >= start else {
      graph.report.lostValues += 1
      return 0..<0
    }
    return start..<end
  }

  private mutating func number(_ text: String?) -> Int? {
    guard let text else { return nil }
    if let number = Int(text) { return number }
    graph.report.lostValues += 1
    return nil
  }

  private mutating func share(_ text: String?) -> Double? {
    guard let text else { return nil }
    if let value = Double(text), value >= 0, value <= 1 { return value }
    graph.report.lostValues += 1
    return nil
  }

  private mutating func date(_ text: String?) -> PartialDate? {
    guard let text else { return nil }
    if let date = PartialDate(iso: text) { return date }
    graph.report.lostValues += 1
    return nil
  }

  private func row(_ values: [GraphMLValue], isNode: Bool) -> GraphMLRow {
    var row = GraphMLRow()
    for value in values {
      row.rest.append((columns[value.column].name, value.text))
    }
    let target = isNode ? "node" : "edge"
    for value in defaults where !values.contains(where: { $0.column == value.column }) {
      let column = columns[value.column]
      if column.target == target || column.target == "all" {
        row.rest.append((column.name, value.text))
      }
    }
    return row
  }
}

/// The values of one node or edge, by the names of their columns.
struct GraphMLRow {
  var rest: [(name: String, text: String)] = []

  /// Takes the first value out that one of the columns has and the condition holds for; columns in
  /// their order, capitals alike where no column has the name as it is.
  mutating func take(
    _ names: [String], where isWanted: (String) -> Bool = { !$0.isEmpty }
  ) -> String? {
    for name in names {
      let found =
        rest.firstIndex { $0.name == name && isWanted($0.text) }
        ?? rest.firstIndex { $0.name.lowercased() == name && isWanted($0.text) }
      if let found { return rest.remove(at: found).text }
    }
    return nil
  }

  /// The type that one of the usual columns names, where the ontology has it.
  mutating func takeType() -> EntityType? {
    var type: EntityType?
    let taken = take(["node_type", "labels", "labelv", "type", "class", "kind"]) { text in
      // APOC writes labels as `:Person:Official`, the narrowest last.
      type = text.split(separator: ":").last.flatMap { EntityType(rawValue: String($0)) }
      return type != nil
    }
    return taken == nil ? nil : type
  }

  /// The predicate that one of the usual columns names, where the ontology has it.
  mutating func takePredicate() -> Predicate? {
    var predicate: Predicate?
    let taken = take(["predicate", "label", "interaction", "kind", "labele", "type"]) { text in
      predicate = Predicate(rawValue: text)
      return predicate != nil
    }
    return taken == nil ? nil : predicate
  }

  /// The key of the attribute that a column holds.
  static func attributeKey(_ column: String) -> String {
    let prefix = GraphMLFullWriter.attributePrefix
    return column.hasPrefix(prefix)
      ? String(column.dropFirst(prefix.count)) : column == "place_level" ? "level" : column
  }
}
