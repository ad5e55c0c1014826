/// Functions on strings; lengths and places are counted in Unicode scalars.
let stringFunctions: [Function] =
  ["toUpper", "upper"].map { name in
    Function(name, 1...1, result: .string) { (arguments, _) throws(CypherError) in
      try string(name, arguments[0]).map { .string($0.uppercased()) } ?? .null
    }
  }
  + ["toLower", "lower"].map { name in
    Function(name, 1...1, result: .string) { (arguments, _) throws(CypherError) in
      try string(name, arguments[0]).map { .string($0.lowercased()) } ?? .null
    }
  }
  + ["char_length", "character_length"].map { name in
    Function(name, 1...1, result: .number) { (arguments, _) throws(CypherError) in
      try string(name, arguments[0]).map { .integer(Int64($0.unicodeScalars.count)) } ?? .null
    }
  }
  + [
    Function("trim", 1...1, result: .string) { (arguments, _) throws(CypherError) in
      try string("trim", arguments[0]).map { .string(trimmed($0, start: true, end: true)) } ?? .null
    },
    Function("btrim", 1...1, result: .string) { (arguments, _) throws(CypherError) in
      try string("btrim", arguments[0]).map { .string(trimmed($0, start: true, end: true)) }
        ?? .null
    },
    Function("lTrim", 1...1, result: .string) { (arguments, _) throws(CypherError) in
      try string("lTrim", arguments[0]).map { .string(trimmed($0, start: true, end: false)) }
        ?? .null
    },
    Function("rTrim", 1...1, result: .string) { (arguments, _) throws(CypherError) in
      try string("rTrim", arguments[0]).map { .string(trimmed($0, start: false, end: true)) }
        ?? .null
    },
    Function("left", 2...2, result: .string) { (arguments, _) throws(CypherError) in
      guard let text = try string("left", arguments[0]),
        let count = try length("left", arguments[1])
      else { return .null }
      return .string(String(text.unicodeScalars.prefix(count)))
    },
    Function("right", 2...2, result: .string) { (arguments, _) throws(CypherError) in
      guard let text = try string("right", arguments[0]),
        let count = try length("right", arguments[1])
      else { return .null }
      return .string(String(text.unicodeScalars.suffix(count)))
    },
    Function("substring", 2...3, result: .string) { (arguments, _) throws(CypherError) in
      guard let text = try string("substring", arguments[0]),
        let start = try length("substring", arguments[1])
      else { return .null }
      let rest = text.unicodeScalars.dropFirst(start)
      guard arguments.count > 2 else { return .string(String(rest)) }
      guard let count = try length("substring", arguments[2]) else { return .null }
      return .string(String(rest.prefix(count)))
    },
    Function("replace", 3...3, result: .string) { (arguments, _) throws(CypherError) in
      guard let text = try string("replace", arguments[0]),
        let old = try string("replace", arguments[1]),
        let new = try string("replace", arguments[2])
      else { return .null }
      return .string(old.isEmpty ? text : pieces(of: text, at: old).joined(separator: new))
    },
    Function("split", 2...2, result: .list) { (arguments, _) throws(CypherError) in
      guard let text = try string("split", arguments[0]) else { return .null }
      guard case .list(let values) = arguments[1] else {
        guard let separator = try string("split", arguments[1]) else { return .null }
        return .list(pieces(of: text, at: separator).map { .string($0) })
      }
      var parts = [text]
      for value in values {
        guard let separator = try string("split", value) else { return .null }
        parts = parts.flatMap { pieces(of: $0, at: separator) }
      }
      return .list(parts.map { .string($0) })
    },
  ]

/// A string argument; nil for null.
private func string(_ function: String, _ value: Value) throws(CypherError) -> String? {
  switch value {
  case .null: return nil
  case .string(let text): return text
  default: throw .argument(function, value)
  }
}

/// A length or place; nil for null.
private func length(_ function: String, _ value: Value) throws(CypherError) -> Int? {
  switch value {
  case .null: return nil
  case .integer(let number):
    guard number >= 0 else {
      throw .runtime(
        .argumentError, "NumberOutOfRange", "\(function)() 不接受负数",
        "\(function)() does not take negative numbers")
    }
    return Int(number)
  default: throw .argument(function, value)
  }
}

private func trimmed(_ text: String, start: Bool, end: Bool) -> String {
  var scalars = Substring(text).unicodeScalars
  if start { scalars = scalars.drop { $0.properties.isWhitespace } }
  while end, let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(scalars)
}

/// The parts of a text between the places of a separator; without a separator, its scalars.
private func pieces(of text: String, at separator: String) -> [String] {
  guard !separator.isEmpty else { return text.unicodeScalars.map { String($0) } }
  let bytes = Array(text.utf8)
  let search = TextSearch(separator)
  var parts: [String] = []
  var start = 0
  while let found = search.firstIndex(in: bytes, from: start) {
    parts.append(String(decoding: bytes[start..<found], as: UTF8.self))
    start = found + separator.utf8.count
  }
  parts.append(String(decoding: bytes[start...], as: UTF8.self))
  return parts
}
