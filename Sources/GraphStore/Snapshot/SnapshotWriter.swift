internal import KnowledgeGraph
internal import OntologyModel

/// Lays a graph out as the columns of a snapshot.
struct SnapshotWriter {
  private let graph: Graph
  private var numbers: [String: UInt32] = [:]
  private var textStarts: [UInt64] = [0]
  private var textBytes: [UInt8] = []
  private var sections: [(section: SnapshotLayout.Section, bytes: [UInt8])] = []

  init(_ graph: Graph) { self.graph = graph }

  /// The whole file.
  ///
  /// - Complexity: O(n log n) in names, O(n) in the rest; the columns are held in memory.
  mutating func encode(source: SnapshotSource) -> [UInt8] {
    _ = number("")
    addDocuments()
    addNodes()
    addNameIndexes()
    addEdges()
    addStatements()
    add(.textStarts, textStarts)
    sections.append((.textBytes, textBytes))
    return file(source)
  }

  private func file(_ source: SnapshotSource) -> [UInt8] {
    let sections = sections.sorted { $0.section.rawValue < $1.section.rawValue }
    var head: [UInt64] = [SnapshotLayout.magic, SnapshotLayout.version] + source.words
    var offset = (SnapshotLayout.headerWords + 2 * sections.count) * 8
    for (_, bytes) in sections {
      head += [UInt64(offset), UInt64(bytes.count)]
      offset += bytes.count + padding(of: bytes.count)
    }
    var file: [UInt8] = []
    file.reserveCapacity(offset)
    for word in head { withUnsafeBytes(of: word.littleEndian) { file += $0 } }
    for (_, bytes) in sections {
      file += bytes
      file += repeatElement(0, count: padding(of: bytes.count))
    }
    return file
  }

  private func padding(of count: Int) -> Int { (8 - count % 8) % 8 }

  private mutating func add<Number: FixedWidthInteger>(
    _ section: SnapshotLayout.Section, _ numbers: [Number]
  ) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * MemoryLayout<Number>.size)
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    sections.append((section, bytes))
  }

  /// The number of a text; nil and the empty text are 0.
  private mutating func number(_ text: String?) -> UInt32 {
    let text = text ?? ""
    if let number = numbers[text] { return number }
    let number = UInt32(textStarts.count - 1)
    numbers[text] = number
    textBytes += text.utf8
    textStarts.append(UInt64(textBytes.count))
    return number
  }

  // MARK: Tables

  private mutating func addDocuments() {
    var texts: [UInt32] = []
    var sizes: [UInt64] = []
    for document in graph.documents {
      for text in [
        document.id.text, document.name, document.contentHash, document.format,
        document.encoding, document.title, document.publisher, document.date?.iso,
      ] as [String?] { texts.append(number(text)) }
      sizes += [UInt64(document.byteCount), UInt64(document.characterCount)]
    }
    add(.documentTexts, texts)
    add(.documentSizes, sizes)
  }

  private mutating func addNodes() {
    var texts: [UInt32] = []
    var aliasStarts: [UInt32] = [0]
    var aliases: [UInt32] = []
    var attributeStarts: [UInt32] = [0]
    var attributes: [UInt32] = []
    var byType = [[UInt32]](repeating: [], count: EntityType.allCases.count)
    var types: [UInt8] = []
    for (node, entity) in graph.entities.enumerated() {
      texts += [number(entity.id.text), number(entity.name)]
      for alias in entity.aliases { aliases.append(number(alias)) }
      aliasStarts.append(UInt32(aliases.count))
      for attribute in entity.attributes {
        attributes += [number(attribute.key), number(attribute.value)]
      }
      attributeStarts.append(UInt32(attributes.count / 2))
      let type = EntityType.allCases.firstIndex(of: entity.type) ?? 0
      types.append(UInt8(type))
      byType[type].append(UInt32(node))
    }
    add(.nodeTexts, texts)
    add(.nodeTypes, types)
    add(.nodeConfidences, graph.entities.map { ($0.confidence ?? .nan).bitPattern })
    add(.aliasStarts, aliasStarts)
    add(.aliases, aliases)
    add(.attributeStarts, attributeStarts)
    add(.attributes, attributes)
    var typeStarts: [UInt32] = [0]
    for nodes in byType { typeStarts.append((typeStarts.last ?? 0) + UInt32(nodes.count)) }
    add(.typeStarts, typeStarts)
    add(.nodesByType, byType.flatMap { $0 })
  }

  private mutating func addNameIndexes() {
    var names: [(hash: UInt64, node: UInt32)] = []
    var aliases: [(hash: UInt64, node: UInt32)] = []
    for (node, entity) in graph.entities.enumerated() {
      names.append((StableHash.value(of: entity.name), UInt32(node)))
      for alias in entity.aliases { aliases.append((StableHash.value(of: alias), UInt32(node))) }
    }
    names.sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
    aliases.sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
    add(.nameHashes, names.map(\.hash))
    add(.nameNodes, names.map(\.node))
    add(.aliasHashes, aliases.map(\.hash))
    add(.aliasNodes, aliases.map(\.node))
  }

  private mutating func addEdges() {
    let order = Dictionary(
      uniqueKeysWithValues: Predicate.allCases.enumerated().map { ($0.element, UInt8($0.offset)) })
    add(.edgeEnds, graph.edges.flatMap { [$0.subject.rawValue, $0.object.rawValue] })
    let predicates = graph.edges.map { order[$0.predicate] ?? 0 }
    add(.edgePredicates, predicates)
    add(.edgeRoles, graph.edges.map { number($0.role) })
    add(.edgeConfidences, graph.edges.map(\.confidence.bitPattern))
    add(
      .edgeStatements,
      graph.edges.map { UInt32($0.statements.lowerBound) } + [UInt32(graph.statements.count)])
    let nodes = graph.entities.count
    var outgoing = [UInt32](repeating: 0, count: nodes + 1)
    var incoming = outgoing
    for edge in graph.edges {
      outgoing[Int(edge.subject.rawValue) + 1] += 1
      incoming[Int(edge.object.rawValue) + 1] += 1
    }
    for node in 0..<nodes {
      outgoing[node + 1] += outgoing[node]
      incoming[node + 1] += incoming[node]
    }
    // By predicate at each node, as the outgoing ones stand.
    let byEnd = graph.edges.indices.sorted {
      (graph.edges[$0].object, predicates[$0], $0) < (graph.edges[$1].object, predicates[$1], $1)
    }
    add(.outgoingStarts, outgoing)
    add(.incomingStarts, incoming)
    add(.incoming, byEnd.map { UInt32($0) })
  }

  private mutating func addStatements() {
    var texts: [UInt32] = []
    var spans: [UInt32] = []
    var confidences: [UInt64] = []
    var flags: [UInt8] = []
    let rows = Dictionary(
      graph.documents.enumerated().map { ($0.element.id, UInt32($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    for edge in graph.edges {
      let subject = graph[edge.subject].id
      for statement in graph.statements(of: edge) {
        let evidence = statement.evidence
        texts += [
          number(statement.id.text), rows[evidence.document] ?? .max, number(evidence.quote),
          number(statement.rule), number(statement.validTime?.start?.iso),
          number(statement.validTime?.end?.iso), number(statement.reported?.iso),
        ]
        for bound in [
          evidence.bytes.lowerBound, evidence.bytes.upperBound, evidence.characters.lowerBound,
          evidence.characters.upperBound,
        ] { spans.append(UInt32(clamping: bound)) }
        confidences.append(statement.confidence.bitPattern)
        var state = UInt8(Modality.allCases.firstIndex(of: statement.modality) ?? 0)
        if let time = statement.validTime {
          state |= SnapshotLayout.timedBit | (time.isInferred ? SnapshotLayout.inferredBit : 0)
        }
        if statement.subject != subject { state |= SnapshotLayout.reversedBit }
        flags += [state, statement.flags.rawValue]
      }
    }
    add(.statementTexts, texts)
    add(.statementSpans, spans)
    add(.statementConfidences, confidences)
    add(.statementFlags, flags)
  }
}
