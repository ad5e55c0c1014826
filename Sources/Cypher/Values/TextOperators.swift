extension Operators {
  /// `STARTS WITH`; null where one side is no string.
  public static func startsWith(_ text: Value, _ prefix: Value) throws(CypherError) -> Value {
    guard case (.string(let text), .string(let prefix)) = (text, prefix) else { return .null }
    return .boolean(text.utf8.starts(with: prefix.utf8))
  }

  /// `ENDS WITH`; null where one side is no string.
  public static func endsWith(_ text: Value, _ suffix: Value) throws(CypherError) -> Value {
    guard case (.string(let text), .string(let suffix)) = (text, suffix) else { return .null }
    return .boolean(text.utf8.reversed().starts(with: suffix.utf8.reversed()))
  }

  /// `CONTAINS`; null where one side is no string.
  public static func contains(_ text: Value, _ part: Value) throws(CypherError) -> Value {
    guard case (.string(let text), .string(let part)) = (text, part) else { return .null }
    return .boolean(TextSearch(part).isIn(text))
  }

  /// `=~`: the whole text matches the pattern; null where one side is no string.
  ///
  /// Patterns are Java's without references to groups and looking around, so that the time is in line
  /// with the length of the text.
  ///
  /// - Throws: SyntaxError (InvalidRegularExpression) where the pattern is none.
  public static func matches(_ text: Value, _ pattern: Value) throws(CypherError) -> Value {
    guard case (.string(let text), .string(let pattern)) = (text, pattern) else { return .null }
    return .boolean(try RegularExpression(pattern).matches(text))
  }
}

/// Looks for one text in others, byte by byte: UTF-8 never finds a part of a character.
struct TextSearch {
  private let part: [UInt8]

  init(_ part: String) { self.part = Array(part.utf8) }

  func isIn(_ text: String) -> Bool { firstIndex(in: Array(text.utf8), from: 0) != nil }

  /// Where the part begins in a text at or after an index.
  ///
  /// Complexity: O(n · m) at worst; about O(n) on natural text.
  func firstIndex(in text: [UInt8], from start: Int) -> Int? {
    guard let first = part.first else { return start <= text.count ? start : nil }
    guard text.count >= part.count, start <= text.count - part.count else { return nil }
    for index in start...(text.count - part.count) where text[index] == first {
      if text[index..<index + part.count].elementsEqual(part) { return index }
    }
    return nil
  }
}
