/// Several texts in one, divided by U+001F.
public enum FieldText {
  /// Joins fields; ``split(_:)`` gives them again.
  public static func join(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\u{1F}")
  }

  /// The fields of a joined text; never empty.
  public static func split(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      .map { plain(String($0)) }
  }

  /// The name of a file may hold the separator.
  private static func escaped(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { $0 == "\\" || $0 == "\u{1F}" }) else {
      return field
    }
    var escaped = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
      case "\u{1F}": escaped.append(contentsOf: "\\s".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func plain(_ field: String) -> String {
    guard field.unicodeScalars.contains("\\") else { return field }
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if isEscaped {
        plain.append(scalar == "s" ? "\u{1F}" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
