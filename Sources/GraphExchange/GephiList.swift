/// Lists in Gephi's own syntax: `[甲, "乙, 丙"]`.
enum GephiList {
  /// The list as one text.
  ///
  /// Values with a comma, a quote, a bracket, a backslash or white space at an end stand in quotes.
  static func text(_ values: [String]) -> String {
    if values.count == 1 { return "[" + element(values[0]) + "]" }
    return "[" + values.map(element).joined(separator: ", ") + "]"
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
    let isMarked = value.utf8.contains { byte in
      switch byte {
      case 0x2C, 0x22, 0x27, 0x5B, 0x5D, 0x5C, 0xA, 0xD: true
      default: false
      }
    }
    return isMarked || value == "<empty>"
  }
}
