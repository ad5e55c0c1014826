extension GephiList {
  /// The values of a list as ``text(_:)`` writes it, and with `'` as quotes too; nil where the text
  /// is no list in brackets.
  static func values(of text: String) -> [String]? {
    var scalars = text.unicodeScalars[...]
    guard scalars.popFirst() == "[", scalars.popLast() == "]" else { return nil }
    var values: [String] = []
    while true {
      while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
      guard let first = scalars.first else { break }
      if first == "\"" || first == "'" {
        scalars.removeFirst()
        guard let value = quoted(&scalars, by: first) else { return nil }
        values.append(value)
      } else {
        let end = scalars.firstIndex(of: ",") ?? scalars.endIndex
        var value = scalars[..<end]
        while let last = value.last, last.properties.isWhitespace { value.removeLast() }
        values.append(String(value))
        scalars = scalars[end...]
      }
      while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
      guard let comma = scalars.popFirst() else { break }
      guard comma == "," else { return nil }
    }
    return values
  }

  private static func quoted(
    _ scalars: inout Substring.UnicodeScalarView, by quote: Unicode.Scalar
  ) -> String? {
    var value = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      if scalar == quote { return String(value) }
      guard scalar == "\\" else {
        value.append(scalar)
        continue
      }
      guard let escaped = scalars.popFirst() else { return nil }
      value.append(escaped)
    }
    return nil
  }
}
