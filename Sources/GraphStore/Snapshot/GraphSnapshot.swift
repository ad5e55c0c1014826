public import KnowledgeGraph
internal import OntologyModel

/// A graph as columns in a file that is mapped into memory: opened in a moment, read where needed.
///
/// Nodes are the positions of ``Graph/entities``, edges those of ``Graph/edges``, statements those of
/// ``Graph/statements``. Mentions, quarantine and what is not asserted are not part of it. A number
/// outside the graph reads as an empty row.
public final class GraphSnapshot: Sendable {
  private let numbers32: [SnapshotColumn<UInt32>]
  private let numbers64: [SnapshotColumn<UInt64>]
  private let bytes: [SnapshotColumn<UInt8>]

  /// The state of the graph file that the snapshot was made from.
  let source: SnapshotSource

  /// How many nodes there are.
  public let nodeCount: Int
  /// How many edges there are.
  public let edgeCount: Int
  /// How many statements there are.
  public let statementCount: Int
  /// How many documents there are.
  public let documentCount: Int

  /// Makes a snapshot of a graph in memory.
  ///
  /// - Complexity: O(n log n) in nodes and edges.
  public convenience init(_ graph: Graph) {
    var writer = SnapshotWriter(graph)
    self.init(unchecked: MappedMemory(copying: writer.encode(source: .none)))
  }

  /// Takes bytes that are a snapshot of this version.
  convenience init?(_ memory: MappedMemory) {
    let head = SnapshotColumn<UInt64>(memory, offset: 0, count: SnapshotLayout.headerWords)
    guard head[0] == SnapshotLayout.magic, head[1] == SnapshotLayout.version else { return nil }
    let table = SnapshotColumn<UInt64>(
      memory, offset: SnapshotLayout.headerWords * 8,
      count: 2 * SnapshotLayout.Section.allCases.count)
    let last = SnapshotLayout.Section.allCases.count - 1
    // The last section ends where the file ends, but for what fills the last word.
    guard table.count > 0,
      let end = Int(exactly: table[2 * last] &+ table[2 * last + 1]),
      end <= memory.bytes.count, memory.bytes.count - end < 8
    else { return nil }
    self.init(unchecked: memory)
  }

  private init(unchecked memory: MappedMemory) {
    let sections = SnapshotLayout.Section.allCases.count
    let table = SnapshotColumn<UInt64>(
      memory, offset: SnapshotLayout.headerWords * 8, count: 2 * sections)
    let places = (0..<sections).map { section in
      (Int(clamping: table[2 * section]), Int(clamping: table[2 * section + 1]))
    }
    numbers32 = places.map { SnapshotColumn(memory, offset: $0.0, count: $0.1 / 4) }
    numbers64 = places.map { SnapshotColumn(memory, offset: $0.0, count: $0.1 / 8) }
    bytes = places.map { SnapshotColumn(memory, offset: $0.0, count: $0.1) }
    let head = SnapshotColumn<UInt64>(memory, offset: 0, count: SnapshotLayout.headerWords)
    source = SnapshotSource(words: (2..<SnapshotLayout.headerWords).map { head[$0] })
    func count(_ section: SnapshotLayout.Section, width: Int) -> Int {
      places[section.rawValue].1 / width
    }
    nodeCount = count(.nodeTypes, width: 1)
    edgeCount = count(.edgePredicates, width: 1)
    statementCount = count(.statementConfidences, width: 8)
    documentCount = count(.documentTexts, width: 4 * SnapshotLayout.documentTextCount)
  }

  func column32(_ section: SnapshotLayout.Section) -> SnapshotColumn<UInt32> {
    numbers32[section.rawValue]
  }
  func column64(_ section: SnapshotLayout.Section) -> SnapshotColumn<UInt64> {
    numbers64[section.rawValue]
  }
  func column8(_ section: SnapshotLayout.Section) -> SnapshotColumn<UInt8> {
    bytes[section.rawValue]
  }

  private func range(ofText number: UInt32) -> Range<Int> {
    column64(.textStarts).rows(of: Int(number), within: column8(.textBytes).count)
  }

  func text(_ number: UInt32) -> String { column8(.textBytes).text(range(ofText: number)) }

  func optionalText(_ number: UInt32) -> String? { number == 0 ? nil : text(number) }

  func withText<Result>(_ number: UInt32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    column8(.textBytes).withBytes(range(ofText: number), body)
  }

  func text(_ number: UInt32, equals text: String) -> Bool {
    column8(.textBytes).equals(text, at: range(ofText: number))
  }
}
