/// Turns the events of an HTML page into blocks of visible text.
final class HTMLBlockBuilder {
  private(set) var title: String?
  private(set) var metadata: [HTMLDocument.Metadata] = []
  private(set) var blocks: [HTMLDocument.Block] = []

  private var line = HTMLTextLine()
  private var kind = HTMLDocument.Kind.paragraph
  private var titleLine: HTMLTextLine?
  private var rows: [HTMLTableRow] = []
  private var hiddenDepth = 0
  private var preformattedDepth = 0

  /// The builder behind the pointer that the C events carry.
  static func at(_ context: UnsafeMutableRawPointer?) -> HTMLBlockBuilder? {
    context.map { Unmanaged<HTMLBlockBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ name: String, attributes: HTMLAttributes) {
    guard let role = HTMLElementRole(name) else { return }
    switch role {
    case .hidden: hiddenDepth += 1
    case .title: if hiddenDepth == 0, title == nil { titleLine = HTMLTextLine() }
    case .metadata: addMetadata(attributes)
    case .lineBreak: if isVisible { line.addBreak() }
    case .preformatted:
      flush()
      preformattedDepth += 1
    case .row:
      flush()
      rows.append(HTMLTableRow(start: blocks.count))
    case .cell:
      flush()
      if let last = rows.indices.last { rows[last].startCell(at: blocks.count) }
    case .table:
      flush()
      if let last = rows.indices.last { rows[last].isLayout = true }
    case .rule: flush()
    case .block(let opened):
      // A title left open ends where the page begins.
      endTitle()
      flush()
      kind = opened
    }
  }

  func end(_ name: String) {
    guard let role = HTMLElementRole(name) else { return }
    switch role {
    case .hidden: hiddenDepth = max(0, hiddenDepth - 1)
    case .title: endTitle()
    case .metadata, .lineBreak: break
    case .preformatted:
      flush()
      preformattedDepth = max(0, preformattedDepth - 1)
    case .row: endRow()
    case .cell, .table, .rule, .block: flush()
    }
  }

  func characters(_ text: UnsafeRawBufferPointer) {
    guard hiddenDepth == 0 else { return }
    if titleLine != nil {
      titleLine?.add(text, preformatted: false)
    } else {
      line.add(text, preformatted: preformattedDepth > 0)
    }
  }

  /// The parser dropped its open elements, so nothing that was hidden is known to be so any more.
  func restart() {
    hiddenDepth = 0
    preformattedDepth = 0
    rows = []
    endTitle()
  }

  func finish() {
    endTitle()
    flush()
  }

  private var isVisible: Bool { hiddenDepth == 0 && titleLine == nil }

  private func endTitle() {
    guard let line = titleLine else { return }
    titleLine = nil
    let text = line.text
    if !text.isEmpty { title = text }
  }

  private func flush() {
    if let text = line.take() { blocks.append(.init(kind: kind, text: text)) }
    kind = .paragraph
  }

  private func endRow() {
    flush()
    guard let row = rows.popLast() else { return }
    guard let joined = row.joined(blocks) else { return }
    blocks.removeSubrange(row.start...)
    blocks.append(.init(kind: .tableRow, text: joined))
  }

  private func addMetadata(_ attributes: HTMLAttributes) {
    guard metadata.count < 1000, let value = attributes.value("content") else { return }
    for key in ["name", "property", "itemprop"] {
      guard let name = attributes.value(key) else { continue }
      metadata.append(.init(name: name.lowercased(), value: value))
      return
    }
  }
}

/// A row of a table while it is read: where its cells start among the blocks.
struct HTMLTableRow {
  /// A row with more text than this in Unicode scalars lays a page out and is no row of data.
  private static let longestData = 400

  let start: Int
  /// Whether a table stands in a cell.
  var isLayout = false
  private var cells: [Int] = []

  init(start: Int) { self.start = start }

  mutating func startCell(at position: Int) { cells.append(position) }

  /// The cells as one text, parted by tabs; nil where the row is not one of data.
  func joined(_ blocks: [HTMLDocument.Block]) -> String? {
    guard !isLayout, cells.count > 1, cells.first == start, blocks.count > start,
      blocks.count - start <= cells.count
    else { return nil }
    var texts: [String] = []
    var size = 0
    for (number, cell) in cells.enumerated() {
      let end = number + 1 < cells.count ? cells[number + 1] : blocks.count
      guard end - cell <= 1 else { return nil }
      guard end > cell else {
        texts.append("")
        continue
      }
      guard blocks[cell].kind == .paragraph else { return nil }
      let text = blocks[cell].text
      size += text.unicodeScalars.count
      texts.append(text.split(separator: "\n").joined(separator: " "))
    }
    return size <= HTMLTableRow.longestData ? texts.joined(separator: "\t") : nil
  }
}
