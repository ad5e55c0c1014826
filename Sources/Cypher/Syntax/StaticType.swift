/// What is known of a value before the query runs.
indirect enum StaticType: Equatable, Sendable {
  case any, null, boolean, integer, float, number, string, map, node, relationship, path
  case list(StaticType)

  init(of value: Value) {
    switch value {
    case .null: self = .null
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .float: self = .float
    case .string: self = .string
    case .list: self = .list(.any)
    case .map: self = .map
    case .node: self = .node
    case .relationship: self = .relationship
    case .path: self = .path
    default: self = .any
    }
  }

  init(_ kind: ArgumentKind) {
    switch kind {
    case .any: self = .any
    case .boolean: self = .boolean
    case .number: self = .number
    case .string: self = .string
    case .list: self = .list(.any)
    case .map: self = .map
    case .node: self = .node
    case .relationship: self = .relationship
    case .path: self = .path
    }
  }

  /// Whether nothing definite is known.
  var isOpen: Bool { self == .any || self == .null }

  var isList: Bool { if case .list = self { true } else { false } }

  /// Whether a value of this type may be a node.
  func mayBe(_ other: StaticType) -> Bool {
    if isOpen || other == .any || self == other { return true }
    switch (self, other) {
    case (.list(let a), .list(let b)): return a.mayBe(b)
    case (.integer, .number), (.float, .number), (.number, .integer), (.number, .float):
      return true
    default: return false
    }
  }

  /// The type that covers both.
  func joined(_ other: StaticType) -> StaticType {
    if self == other || other == .null { return self }
    if self == .null { return other }
    let numbers: [StaticType] = [.integer, .float, .number]
    return numbers.contains(self) && numbers.contains(other) ? .number : .any
  }
}

/// The variables that a clause may use, in the order in which they came up.
struct Scope {
  private(set) var names: [String] = []
  private(set) var types: [String: StaticType] = [:]

  subscript(_ name: String) -> StaticType? { types[name] }

  mutating func set(_ name: String, _ type: StaticType) {
    if types[name] == nil { names.append(name) }
    types[name] = type
  }
}
