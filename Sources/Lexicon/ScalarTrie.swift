/// A map from strings to values that finds which of its keys start at a place in a text.
///
/// The transitions of all nodes stand in one open-addressed table keyed by node and scalar, so a
/// step costs about one probe wherever it starts, and building needs no sorted input.
public struct ScalarTrie<Value: Sendable>: Sendable {
  /// Transition keys, `(node + 1) << 21 | scalar`, with 0 for an empty slot; 2^n of them.
  private var keys: [UInt64]
  /// The node each transition leads to.
  private var targets: [UInt32]
  private var transitions = 0
  /// For each node the index of its value, or -1; node 0 is the root.
  private var valueIndices: [Int32] = [-1]
  private var values: [Value] = []
  /// The number of scalars in the longest key.
  public private(set) var longestKey = 0

  /// Makes an empty trie with room for some keys.
  public init(capacity: Int = 0) {
    var slots = 16
    while slots < capacity * 6 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    targets = Array(repeating: 0, count: slots)
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
    for scalar in key {
      node = child(of: node, by: scalar) ?? addChild(of: node, by: scalar)
      length += 1
    }
    guard node != 0 else { return }
    longestKey = max(longestKey, length)
    let index = valueIndices[Int(node)]
    if index >= 0 {
      values[Int(index)] = value
    } else {
      valueIndices[Int(node)] = Int32(values.count)
      values.append(value)
    }
  }

  /// The value of a key, nil where it is no key.
  public func value(of key: some Sequence<Unicode.Scalar>) -> Value? {
    var node: UInt32 = 0
    for scalar in key {
      guard let next = child(of: node, by: scalar) else { return nil }
      node = next
    }
    return value(at: node)
  }

  /// The longest key that starts at an index and ends at or before a limit.
  ///
  /// - Parameters:
  ///   - text: the scalars to look in.
  ///   - start: where the key has to start; outside the text nothing is found.
  ///   - limit: the index that the key's end may reach, the text's end by default.
  /// - Returns: the index after the key's last scalar, and the key's value.
  /// - Complexity: O(k) in the length of the longest key.
  public func longestMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> (end: Int, value: Value)? {
    var best: (end: Int, node: UInt32)?
    walk(text, start, limit) { best = ($0, $1) }
    guard let best, let value = value(at: best.node) else { return nil }
    return (best.end, value)
  }

  /// All keys that start at an index and end at or before a limit, the shortest first.
  ///
  /// - Complexity: O(k) in the length of the longest key.
  public func matches(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> [(end: Int, value: Value)] {
    var found: [(end: Int, value: Value)] = []
    walk(text, start, limit) { end, node in
      if let value = value(at: node) { found.append((end, value)) }
    }
    return found
  }

  /// Calls `body` with the end and the value of every key that starts at `start`, shortest first.
  ///
  /// - Complexity: O(length of the longest key), without allocation.
  public func forEachMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max, _ body: (Int, Value) -> Void
  ) {
    walk(text, start, limit) { end, node in
      if let value = value(at: node) { body(end, value) }
    }
  }

  /// Calls a closure with the end and the node of each key that starts at an index.
  private func walk(
    _ text: [Unicode.Scalar], _ start: Int, _ limit: Int, _ found: (Int, UInt32) -> Void
  ) {
    let stop = min(limit, text.count)
    guard start >= 0, start < stop else { return }
    var node: UInt32 = 0
    for index in start..<stop {
      guard let next = child(of: node, by: text[index]) else { return }
      node = next
      if valueIndices[Int(node)] >= 0 { found(index + 1, node) }
    }
  }

  private func value(at node: UInt32) -> Value? {
    let index = valueIndices[Int(node)]
    return index < 0 ? nil : values[Int(index)]
  }

  private static func key(_ node: UInt32, _ scalar: Unicode.Scalar) -> UInt64 {
    (UInt64(node) + 1) << 21 | UInt64(scalar.value)
  }

  /// The slot of a transition, or the empty slot where it would go.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing: the high bits of a product with 2^64 divided by the golden ratio.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private func child(of node: UInt32, by scalar: Unicode.Scalar) -> UInt32? {
    let slot = slot(of: ScalarTrie.key(node, scalar))
    return keys[slot] == 0 ? nil : targets[slot]
  }

  private mutating func addChild(of node: UInt32, by scalar: Unicode.Scalar) -> UInt32 {
    if (transitions + 1) * 2 > keys.count { grow() }
    let key = ScalarTrie.key(node, scalar)
    let slot = slot(of: key)
    let child = UInt32(valueIndices.count)
    keys[slot] = key
    targets[slot] = child
    transitions += 1
    valueIndices.append(-1)
    return child
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = slot(of: oldKeys[index])
      keys[slot] = oldKeys[index]
      targets[slot] = oldTargets[index]
    }
  }
}
