/// Lists in Gephi's own syntax: `[甲, "乙, 丙"]`.
enum GephiList {
  /// The list as one text.
  ///
  /// Values with a comma, a quote, a bracket, a backslash or white space at an end stand in quotes.
  static func text(_ values: [String]) -> String {
    "[" + values.map(element).joined(separator: ", ") + "]"
  }

  private static func element(_ value: String) -> String {
    guard needsQuotes(value) else { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func needsQuotes(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else {
      return true
    }
    if first.properties.isWhitespace || last.properties.isWhitespace { return true }
    return value == "<empty>"
      || value.unicodeScalars.contains { ",\"'[]\\\n\r".unicodeScalars.contains($0) }
  }
}
