/// A JSON value with the line on which it begins.
struct JSONNode: Hashable, Sendable {
  /// The kinds of values; a number stays as it is written.
  enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// One member of an object.
  struct Member: Hashable, Sendable {
    let key: String
    let node: JSONNode
  }

  let line: Int
  let value: Value

  /// The member of an object, the last where the key stands twice; nil for another value.
  subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.node
  }

  /// The text of a string, nil for another value.
  var text: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  /// The elements of an array, nil for another value.
  var elements: [JSONNode]? {
    guard case .array(let elements) = value else { return nil }
    return elements
  }

  /// Whether the value is null.
  var isNull: Bool { value == .null }

  /// Whether the value is true.
  var isTrue: Bool { value == .bool(true) }
}
