internal import OntologyModel

/// Why a text is not JSON, and where.
struct JSONFault: Error, Hashable, Sendable {
  let line: Int
  let column: Int
  let wording: Wording
}

/// Reads a text as one JSON value.
///
/// Source: RFC 8259. Values nest 64 deep at most, so that no input overflows the stack.
struct JSONParser {
  static let deepest = 64

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads all of a text, which is UTF-8, with or without a byte order mark.
  ///
  /// - Complexity: O(n) in the bytes.
  static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    var parser = JSONParser(bytes: bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw parser.fault("不是 UTF-8 文本", "not text in UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let node = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.position == bytes.count else {
      throw parser.fault("JSON 之后还有多余内容", "something stands behind the end of the JSON")
    }
    return node
  }

  private func fault(_ chinese: String, _ english: String) -> JSONFault {
    JSONFault(
      line: line, column: position - lineStart + 1, wording: Wording(chinese, english))
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0D: position += 1
      case 0x0A:
        position += 1
        line += 1
        lineStart = position
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    skipBlanks()
    guard depth < JSONParser.deepest else {
      throw fault("嵌套超过 \(JSONParser.deepest) 层", "nested more than \(JSONParser.deepest) deep")
    }
    let start = line
    let value: JSONNode.Value =
      switch current {
      case 0x7B: .object(try object(depth: depth))
      case 0x5B: .array(try array(depth: depth))
      case 0x22: .string(try string())
      case .some(0x2D), .some(0x30...0x39): .number(try number())
      case 0x74: try word("true", .bool(true))
      case 0x66: try word("false", .bool(false))
      case 0x6E: try word("null", .null)
      case nil: throw fault("JSON 没有写完", "the JSON breaks off")
      default: throw fault("此处应为一个值", "a value is expected here")
      }
    return JSONNode(line: start, value: value)
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(JSONFault) -> JSONNode.Value {
    let expected = Array("\(word)".utf8)
    guard bytes[position...].starts(with: expected) else {
      throw fault("此处应为一个值", "a value is expected here")
    }
    position += expected.count
    return value
  }

  private mutating func array(depth: Int) throws(JSONFault) -> [JSONNode] {
    position += 1
    var elements: [JSONNode] = []
    if take(0x5D) { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while take(0x2C)
    guard take(0x5D) else { throw fault("缺少“,”或“]”", "a , or ] is missing") }
    return elements
  }

  private mutating func object(depth: Int) throws(JSONFault) -> [JSONNode.Member] {
    position += 1
    var members: [JSONNode.Member] = []
    if take(0x7D) { return members }
    repeat {
      skipBlanks()
      guard current == 0x22 else { throw fault("此处应为带引号的键", "a key in quotes is expected") }
      let key = try string()
      guard take(0x3A) else { throw fault("键后缺少“:”", "a : is missing behind a key") }
      members.append(JSONNode.Member(key: key, node: try value(depth: depth + 1)))
    } while take(0x2C)
    guard take(0x7D) else { throw fault("缺少“,”或“}”", "a , or } is missing") }
    return members
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = position
    while let byte = current,
      (0x30...0x39).contains(byte)
        || [0x2B, 0x2D, 0x2E, 0x45, 0x65]
          .contains(byte)
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Double(text) != nil else { throw fault("数字写法不对", "not a number") }
    return text
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      switch byte {
      case 0x22:
        position += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        position += 1
        text += Array(String(try escape()).utf8)
      case 0..<0x20: throw fault("字符串中有未转义的控制字符", "a control character in a string")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw fault("字符串没有结束", "a string does not end")
  }

  /// The character behind a backslash.
  private mutating func escape() throws(JSONFault) -> Character {
    guard let byte = current else { throw fault("字符串没有结束", "a string does not end") }
    position += 1
    switch byte {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return Character(try codePoint())
    default: throw fault("未知的转义", "an unknown escape")
    }
  }

  private mutating func codePoint() throws(JSONFault) -> Unicode.Scalar {
    let first = try unit()
    if (0xD800..<0xDC00).contains(first), current == 0x5C,
      position + 1 < bytes.count, bytes[position + 1] == 0x75
    {
      position += 2
      let second = try unit()
      let code = 0x10000 + ((first - 0xD800) << 10) + (second &- 0xDC00)
      if (0xDC00..<0xE000).contains(second), let scalar = Unicode.Scalar(code) { return scalar }
    }
    guard let scalar = Unicode.Scalar(first) else {
      throw fault("半个代理对", "half of a surrogate pair")
    }
    return scalar
  }

  private mutating func unit() throws(JSONFault) -> UInt32 {
    let end = position + 4
    guard end <= bytes.count else { throw fault("字符串没有结束", "a string does not end") }
    let digits = String(decoding: bytes[position..<end], as: UTF8.self)
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(digits, radix: 16)
    else { throw fault("\\u 后应为四位十六进制数", "four hexadecimal digits are expected behind \\u") }
    position = end
    return unit
  }
}
