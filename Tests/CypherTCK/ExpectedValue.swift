public import Cypher

/// A value as the conformance suite writes it in its tables.
public indirect enum ExpectedValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  case list([ExpectedValue])
  case map([(String, ExpectedValue)])
  case node(labels: [String], properties: [(String, ExpectedValue)])
  case relationship(type: String, properties: [(String, ExpectedValue)])
  /// Nodes and relationships in turn; the flag tells a relationship against the walk's direction.
  case path([(part: ExpectedValue, isBackward: Bool)])

  /// Reads a cell; nil where it breaks the form.
  public init?(_ text: String) {
    var parser = ExpectedValueParser(text)
    guard let value = parser.value(), parser.isAtEnd else { return nil }
    self = value
  }

  /// The value, where it is no entity of a graph.
  public var value: Value? {
    switch self {
    case .null: return .null
    case .boolean(let truth): return .boolean(truth)
    case .integer(let number): return .integer(number)
    case .float(let number): return .float(number)
    case .string(let text): return .string(text)
    case .list(let items):
      let values = items.compactMap(\.value)
      return values.count == items.count ? .list(values) : nil
    case .map(let entries):
      let values = entries.compactMap { entry in entry.1.value.map { (key: entry.0, value: $0) } }
      return values.count == entries.count ? .map(MapValue(values)) : nil
    case .node, .relationship, .path: return nil
    }
  }
}

private struct ExpectedValueParser {
  private let text: [Character]
  private var position = 0

  init(_ text: String) { self.text = Array(text) }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position >= text.count
    }
  }

  private var next: Character? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let character = next, character == " " || character == "\n" { position += 1 }
  }

  private mutating func takes(_ word: String) -> Bool {
    skipSpace()
    let characters = Array(word)
    guard position + characters.count <= text.count,
      Array(text[position..<position + characters.count]) == characters
    else { return false }
    position += characters.count
    return true
  }

  mutating func value() -> ExpectedValue? {
    skipSpace()
    switch next {
    case "'": return string().map { .string($0) }
    case "[":
      if position + 1 < text.count, text[position + 1] == ":" { return relationship() }
      return list()
    case "{": return map().map { .map($0) }
    case "(": return node()
    case "<": return path()
    default: return word()
    }
  }

  private mutating func word() -> ExpectedValue? {
    let start = position
    while let character = next,
      character.isLetter || character.isNumber || "+-._".contains(character)
    { position += 1 }
    let word = String(text[start..<position])
    switch word {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "NaN": return .float(.nan)
    case "Inf": return .float(.infinity)
    case "-Inf": return .float(-.infinity)
    default: return Int64(word).map { .integer($0) } ?? Double(word).map { .float($0) }
    }
  }

  private mutating func string() -> String? {
    position += 1
    var out = ""
    while let character = next {
      position += 1
      if character == "'" { return out }
      guard character == "\\", let escaped = next else {
        out.append(character)
        continue
      }
      position += 1
      switch escaped {
      case "n": out.append("\n")
      case "t": out.append("\t")
      case "r": out.append("\r")
      default: out.append(escaped)
      }
    }
    return nil
  }

  private mutating func list() -> ExpectedValue? {
    guard takes("[") else { return nil }
    if takes("]") { return .list([]) }
    var items: [ExpectedValue] = []
    repeat {
      guard let item = value() else { return nil }
      items.append(item)
    } while takes(",")
    return takes("]") ? .list(items) : nil
  }

  private mutating func map() -> [(String, ExpectedValue)]? {
    guard takes("{") else { return nil }
    if takes("}") { return [] }
    var entries: [(String, ExpectedValue)] = []
    repeat {
      guard let key = name(), takes(":"), let item = value() else { return nil }
      entries.append((key, item))
    } while takes(",")
    return takes("}") ? entries : nil
  }

  private mutating func name() -> String? {
    skipSpace()
    if takes("`") {
      let start = position
      while next != nil, next != "`" { position += 1 }
      let name = String(text[start..<position])
      return takes("`") ? name : nil
    }
    let start = position
    while let character = next, character.isLetter || character.isNumber || character == "_" {
      position += 1
    }
    return position > start ? String(text[start..<position]) : nil
  }

  private mutating func node() -> ExpectedValue? {
    guard takes("(") else { return nil }
    var labels: [String] = []
    while takes(":") {
      guard let label = name() else { return nil }
      labels.append(label)
    }
    skipSpace()
    let properties = next == "{" ? map() : []
    guard let properties, takes(")") else { return nil }
    return .node(labels: labels, properties: properties)
  }

  private mutating func relationship() -> ExpectedValue? {
    guard takes("["), takes(":"), let type = name() else { return nil }
    skipSpace()
    let properties = next == "{" ? map() : []
    guard let properties, takes("]") else { return nil }
    return .relationship(type: type, properties: properties)
  }

  private mutating func path() -> ExpectedValue? {
    guard takes("<"), let first = node() else { return nil }
    var parts = [(part: first, isBackward: false)]
    while !takes(">") {
      let isBackward = takes("<-")
      guard isBackward || takes("-"), let step = relationship() else { return nil }
      guard takes(isBackward ? "-" : "->"), let end = node() else { return nil }
      parts.append((step, isBackward))
      parts.append((end, false))
    }
    return .path(parts)
  }
}
