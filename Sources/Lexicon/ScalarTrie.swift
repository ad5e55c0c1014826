/// A map from strings to values that finds which of its keys start at a place in a text.
///
/// The nodes know nothing of the values (``ScalarNodes``), so that walking them is compiled once;
/// what is generic can be seen by other modules and is made for their types.
public struct ScalarTrie<Value: Sendable>: Sendable {
  @usableFromInline var nodes: ScalarNodes
  @usableFromInline var values: [Value] = []
  /// The number of scalars in the longest key.
  public private(set) var longestKey = 0

  /// Makes an empty trie with room for some keys.
  public init(capacity: Int = 0) {
    nodes = ScalarNodes(capacity: capacity)
  }

  /// Makes a trie; of two pairs with the same key the later counts.
  ///
  /// Empty keys are left out.
  ///
  /// - Complexity: O(n) in the scalars of all keys.
  public init(_ pairs: some Sequence<(String, Value)>) {
    self.init(capacity: pairs.underestimatedCount)
    for (key, value) in pairs { insert(key.unicodeScalars, value) }
  }

  /// The number of keys.
  public var count: Int { values.count }

  /// Sets the value of a key; an empty key is ignored.
  public mutating func insert(_ key: some Sequence<Unicode.Scalar>, _ value: Value) {
    var node: UInt32 = 0
    var length = 0
    var first: Unicode.Scalar?
    var second: Unicode.Scalar?
    for scalar in key {
      node = nodes.madeChild(of: node, by: scalar)
      if length == 0 { first = scalar } else if length == 1 { second = scalar }
      length += 1
    }
    guard let first else { return }
    nodes.addBeginning(first, second)
    longestKey = max(longestKey, length)
    if let index = nodes.value(at: node) {
      values[index] = value
    } else {
      nodes.setValue(values.count, at: node)
      values.append(value)
    }
  }

  /// The value of a key, set where it had none; an empty key is not kept.
  public mutating func value(
    of key: some Sequence<Unicode.Scalar>, orInsert value: Value
  ) -> Value {
    if let known = self.value(of: key) { return known }
    insert(key, value)
    return value
  }

  /// The value of a key, nil where it is no key.
  public func value(of key: some Sequence<Unicode.Scalar>) -> Value? {
    var node: UInt32 = 0
    for scalar in key {
      node = nodes.child(of: node, by: scalar)
      if node == 0 { return nil }
    }
    return nodes.value(at: node).map { values[$0] }
  }

  /// The longest key that starts at an index and ends at or before a limit.
  ///
  /// - Parameters:
  ///   - text: the scalars to look in.
  ///   - start: where the key has to start; outside the text nothing is found.
  ///   - limit: the index that the key's end may reach, the text's end by default.
  /// - Returns: the index after the key's last scalar, and the key's value.
  /// - Complexity: O(k) in the length of the longest key.
  @inlinable
  public func longestMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> (end: Int, value: Value)? {
    guard nodes.mayStart(text, at: start) else { return nil }
    let (end, index) = nodes.longestMatch(in: text, at: start, limit: limit)
    return index < 0 ? nil : (end, values[index])
  }

  /// All keys that start at an index and end at or before a limit, the shortest first.
  ///
  /// - Complexity: O(k) in the length of the longest key.
  public func matches(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> [(end: Int, value: Value)] {
    var found: [(end: Int, value: Value)] = []
    forEachMatch(in: text, at: start, limit: limit) { found.append(($0, $1)) }
    return found
  }

  /// Calls `body` with the end and the value of every key that starts at `start`, shortest first.
  ///
  /// - Complexity: O(length of the longest key), without allocation.
  @inlinable
  public func forEachMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max, _ body: (Int, Value) -> Void
  ) {
    guard nodes.mayStart(text, at: start) else { return }
    let stop = min(limit, text.count)
    guard start < stop else { return }
    var node = nodes.root(by: text[start])
    var index = start
    while node != 0 {
      index += 1
      if let value = nodes.value(at: node) { body(index, values[value]) }
      if index == stop { return }
      node = nodes.child(of: node, by: text[index])
    }
  }
}
