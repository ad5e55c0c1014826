/// A line of a lexicon, cut at its tabs.
public struct LexiconRow: Hashable, Sendable {
  /// The line's number in its file, from 1.
  public let line: Int
  /// The fields, UTF-8; an empty field is kept.
  public let fields: [ArraySlice<UInt8>]

  /// Reads tab-separated lines; empty lines and lines that start with `#` are left out.
  ///
  /// - Complexity: O(n) in the bytes.
  public static func all(in bytes: [UInt8]) -> [LexiconRow] {
    var rows: [LexiconRow] = []
    var start = 0
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let content = end > start && bytes[end - 1] == 0x0D ? start..<(end - 1) : start..<end
      if !content.isEmpty, bytes[start] != 0x23 {
        rows.append(LexiconRow(line: line, fields: cut(bytes[content])))
      }
      start = end + 1
      line += 1
    }
    return rows
  }

  /// A field as text, empty where the row is shorter.
  public func text(_ column: Int) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  /// A field as scalars, empty where the row is shorter.
  public func scalars(_ column: Int) -> [Unicode.Scalar] {
    Array(text(column).unicodeScalars)
  }

  /// A field as a decimal number that is not negative, nil where it is none.
  public func number(_ column: Int) -> Int? {
    let digits = bytes(column)
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private func bytes(_ column: Int) -> ArraySlice<UInt8> {
    fields.indices.contains(column) ? fields[column] : []
  }

  private static func cut(_ content: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var fields: [ArraySlice<UInt8>] = []
    var start = content.startIndex
    for index in content.indices where content[index] == 0x09 {
      fields.append(content[start..<index])
      start = index + 1
    }
    fields.append(content[start...])
    return fields
  }
}
