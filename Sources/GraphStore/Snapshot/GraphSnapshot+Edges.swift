public import KnowledgeGraph
public import OntologyModel

extension GraphSnapshot {
  /// The nodes an edge joins.
  public func ends(ofEdge edge: UInt32) -> (subject: UInt32, object: UInt32) {
    (column32(.edgeEnds)[2 * Int(edge)], column32(.edgeEnds)[2 * Int(edge) + 1])
  }

  /// The predicate of an edge, by its place among ``Predicate/allCases``.
  public func predicateNumber(ofEdge edge: UInt32) -> Int {
    min(Int(column8(.edgePredicates)[Int(edge)]), SnapshotLayout.predicates.count - 1)
  }

  /// The predicate of an edge.
  public func predicate(ofEdge edge: UInt32) -> Predicate {
    SnapshotLayout.predicates[predicateNumber(ofEdge: edge)]
  }

  /// The role of an edge, where it has one.
  public func role(ofEdge edge: UInt32) -> String? {
    optionalText(column32(.edgeRoles)[Int(edge)])
  }

  /// The best confidence among an edge's statements.
  public func confidence(ofEdge edge: UInt32) -> Double {
    Double(bitPattern: column64(.edgeConfidences)[Int(edge)])
  }

  /// The statements of an edge, by number.
  public func statements(ofEdge edge: UInt32) -> Range<Int> {
    column32(.edgeStatements).rows(of: Int(edge), within: statementCount)
  }

  /// The edges that start at a node: their numbers follow each other, sorted by predicate.
  public func outgoing(of node: UInt32) -> Range<UInt32> {
    let rows = column32(.outgoingStarts).rows(of: Int(node), within: edgeCount)
    return UInt32(rows.lowerBound)..<UInt32(rows.upperBound)
  }

  /// How many edges end at a node.
  public func incomingCount(of node: UInt32) -> Int {
    column32(.incomingStarts).rows(of: Int(node), within: edgeCount).count
  }

  /// Calls a closure with each edge that ends at a node, sorted by predicate.
  public func forEachIncoming(of node: UInt32, _ body: (UInt32) -> Void) {
    let column = column32(.incoming)
    for row in column32(.incomingStarts).rows(of: Int(node), within: edgeCount) {
      body(column[row])
    }
  }

  /// A statement of an edge.
  public func statement(_ number: Int, ofEdge edge: UInt32) -> Statement {
    let ends = ends(ofEdge: edge)
    let isReversed = state(ofStatement: number) & SnapshotLayout.reversedBit != 0
    return Statement(
      id: StatementID(text(column(0, ofStatement: number))),
      subject: id(ofNode: isReversed ? ends.object : ends.subject),
      predicate: predicate(ofEdge: edge),
      object: id(ofNode: isReversed ? ends.subject : ends.object),
      role: role(ofEdge: edge), validTime: validTime(ofStatement: number),
      modality: Modality.allCases[Int(state(ofStatement: number) & SnapshotLayout.modalityBits)],
      flags: TenureFlags(rawValue: column8(.statementFlags)[2 * number + 1]),
      reported: reported(ofStatement: number),
      evidence: evidence(ofStatement: number), rule: rule(ofStatement: number),
      confidence: Double(bitPattern: column64(.statementConfidences)[number]))
  }

  /// The position in ``Graph/documents`` of the document that a statement was read from.
  public func documentNumber(ofStatement number: Int) -> Int {
    Int(column(1, ofStatement: number))
  }

  /// The words that a statement was read from.
  public func quote(ofStatement number: Int) -> String { text(column(2, ofStatement: number)) }

  /// The rule that read a statement.
  public func rule(ofStatement number: Int) -> String { text(column(3, ofStatement: number)) }

  /// When a statement held, where its text says so.
  public func validTime(ofStatement number: Int) -> ValidTime? {
    let state = state(ofStatement: number)
    guard state & SnapshotLayout.timedBit != 0 else { return nil }
    return ValidTime(
      start: date(column(4, ofStatement: number)), end: date(column(5, ofStatement: number)),
      isInferred: state & SnapshotLayout.inferredBit != 0)
  }

  /// The date of the report that a statement was read from.
  public func reported(ofStatement number: Int) -> PartialDate? {
    date(column(6, ofStatement: number))
  }

  /// Where a statement was read.
  public func evidence(ofStatement number: Int) -> Evidence {
    let spans = SnapshotLayout.statementSpanCount
    let span = (0..<spans).map { Int(column32(.statementSpans)[number * spans + $0]) }
    let document = column32(.documentTexts)[
      documentNumber(ofStatement: number) * SnapshotLayout.documentTextCount]
    return Evidence(
      document: DocumentID(text(document)), bytes: span[0]..<max(span[0], span[1]),
      characters: span[2]..<max(span[2], span[3]), quote: quote(ofStatement: number))
  }

  private func column(_ column: Int, ofStatement number: Int) -> UInt32 {
    column32(.statementTexts)[number * SnapshotLayout.statementTextCount + column]
  }

  private func state(ofStatement number: Int) -> UInt8 { column8(.statementFlags)[2 * number] }

  private func date(_ number: UInt32) -> PartialDate? {
    optionalText(number).flatMap(PartialDate.init(iso:))
  }

  /// A document by its number in ``Graph/documents``.
  public func document(_ number: Int) -> SourceDocument {
    let texts = SnapshotLayout.documentTextCount
    let row = (0..<texts).map { column32(.documentTexts)[number * texts + $0] }
    let sizes = (0..<2).map { Int(clamping: column64(.documentSizes)[2 * number + $0]) }
    return SourceDocument(
      id: DocumentID(text(row[0])), name: text(row[1]), contentHash: text(row[2]),
      format: text(row[3]), encoding: text(row[4]), title: optionalText(row[5]),
      publisher: optionalText(row[6]), date: optionalText(row[7]).flatMap(PartialDate.init(iso:)),
      byteCount: sizes[0], characterCount: sizes[1])
  }
}

extension GraphSnapshot {
  /// How many edges there are of each predicate, in the order of ``Predicate/allCases``.
  ///
  /// - Complexity: O(n) in edges, a byte an edge.
  public func edgeCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    column8(.edgePredicates).forEach { counts[Int($0)] += 1 }
    return Array(counts.prefix(Predicate.allCases.count))
  }

  /// Calls a closure with ends and predicate number of each edge, in order.
  ///
  /// - Complexity: O(n) in edges.
  public func forEachEdge(_ body: (_ edge: UInt32, _ from: UInt32, _ to: UInt32, Int) -> Void) {
    let ends = column32(.edgeEnds)
    let predicates = column8(.edgePredicates)
    for edge in 0..<edgeCount {
      body(UInt32(edge), ends[2 * edge], ends[2 * edge + 1], Int(predicates[edge]))
    }
  }
}
