/// Text under construction, with white space folded the way a browser shows it.
///
/// Works on UTF-8, since appending scalar by scalar to a string costs a hundred times as much.
struct HTMLTextLine {
  private var bytes: [UInt8] = []
  private var blank = Blank.none

  /// White space seen but not yet written: it counts only if more text follows.
  private enum Blank { case none, space, sourceBreak }

  mutating func add(_ text: UnsafeRawBufferPointer, preformatted: Bool) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if HTMLTextLine.isSpace(byte) {
        addSpace(byte, preformatted: preformatted)
        position += 1
        continue
      }
      var end = position + 1
      while end < text.count, !HTMLTextLine.isSpace(text[end]) { end += 1 }
      append(UnsafeRawBufferPointer(rebasing: text[position..<end]))
      position = end
    }
  }

  mutating func addBreak() {
    blank = .none
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  /// The text, without white space at its ends.
  var text: String {
    var kept = bytes[...]
    while let size = HTMLTextLine.blanks.first(where: {
      kept.reversed().starts(with: $0.reversed())
    })?
    .count {
      kept.removeLast(size)
    }
    while let size = HTMLTextLine.blanks.first(where: { kept.starts(with: $0) })?.count {
      kept.removeFirst(size)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The text, where there is any; the line is empty afterwards.
  mutating func take() -> String? {
    guard !bytes.isEmpty else {
      blank = .none
      return nil
    }
    let taken = text
    self = HTMLTextLine()
    return taken.isEmpty ? nil : taken
  }

  private mutating func addSpace(_ byte: UInt8, preformatted: Bool) {
    let isBreak = byte == 0x0A || byte == 0x0D
    if preformatted {
      if byte == 0x0A { addBreak() } else if !isBreak { bytes.append(byte) }
    } else if isBreak {
      blank = .sourceBreak
    } else if blank == .none {
      blank = .space
    }
  }

  /// Adds a run without white space.
  private mutating func append(_ run: UnsafeRawBufferPointer) {
    if blank != .none, let last = bytes.last, last != 0x0A {
      let joins =
        blank == .sourceBreak && HTMLTextLine.isChinese(bytes.suffix(4))
        && HTMLTextLine.isChinese(run.prefix(4))
      if !joins { bytes.append(0x20) }
    }
    blank = .none
    bytes.append(contentsOf: run)
  }

  /// What counts as white space at the ends of a block: of ASCII, and U+00A0, U+3000, U+FEFF and
  /// U+200B.
  private static let blanks: [[UInt8]] = [
    [0x20], [0x09], [0x0A], [0x0B], [0x0C], [0x0D], [0xC2, 0xA0], [0xE3, 0x80, 0x80],
    [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0x8B],
  ]

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  /// Whether the last character of a tail of text is one that no space parts from the next.
  private static func isChinese(_ tail: ArraySlice<UInt8>) -> Bool {
    guard let start = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    return isChinese(tail[start], tail.dropFirst(start - tail.startIndex + 1).first ?? 0)
  }

  /// Whether the first character of a text is one that no space parts from the one before.
  private static func isChinese(_ head: Slice<UnsafeRawBufferPointer>) -> Bool {
    isChinese(head.first ?? 0, head.dropFirst().first ?? 0)
  }

  /// Ideographs and the punctuation of East Asia, by the first two bytes of their UTF-8:
  /// U+2E80…9FFF, U+F900…FAFF, U+FE00…FE7F, U+FF00…FFFF and U+20000…3FFFF.
  private static func isChinese(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE2: second >= 0xBA
    case 0xE3...0xE9: true
    case 0xEF: (0xA4...0xAB).contains(second) || second == 0xB8 || second == 0xB9 || second >= 0xBC
    case 0xF0: second >= 0xA0
    default: false
    }
  }
}
