/// A JSON value whose members keep the order they were given in.
enum JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case null
  case string(String)
  case integer(Int)
  case number(Double)
  case array([JSONValue])
  case object([(String, JSONValue)])
  /// JSON that is written already, in one line.
  case verbatim(String)

  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .integer(number) }

  /// A string, or null.
  init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// The value over several lines, indented by two spaces, without a final line end.
  func text(indent: Int = 0) -> String {
    switch self {
    case .null: "null"
    case .string(let text): JSONValue.quoted(text)
    case .integer(let number): String(number)
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .verbatim(let text): text
    case .array(let elements):
      JSONValue.block("[", elements.map { $0.text(indent: indent + 2) }, "]", indent)
    case .object(let members):
      JSONValue.block(
        "{", members.map { "\(JSONValue.quoted($0.0)): \($0.1.text(indent: indent + 2))" }, "}",
        indent)
    }
  }

  private static func block(
    _ open: String, _ parts: [String], _ close: String, _ indent: Int
  ) -> String {
    guard !parts.isEmpty else { return open + close }
    let inner = "\n" + String(repeating: " ", count: indent + 2)
    return open + inner + parts.joined(separator: "," + inner) + "\n"
      + String(repeating: " ", count: indent) + close
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
