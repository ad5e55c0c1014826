internal import OntologyModel

/// A dictionary by names, which it compares by their bytes.
struct NameTable<Value> {
  private var values: [ByteText: Value] = [:]

  /// The value of a name, where it has one.
  subscript(name: String) -> Value? {
    get { values[ByteText(name)] }
    set { values[ByteText(name)] = newValue }
  }

  /// The value of a name; one that is changed where there is none starts as `initial`.
  subscript(name: String, default initial: @autoclosure () -> Value) -> Value {
    get { values[ByteText(name), default: initial()] }
    _modify { yield &values[ByteText(name), default: initial()] }
  }

  var isEmpty: Bool { values.isEmpty }

  /// The names, in no order.
  var names: some Sequence<String> { values.keys.lazy.map(\.text) }

  /// The names and their values, by name.
  ///
  /// - Complexity: O(n log n).
  var inOrder: [(name: String, value: Value)] {
    values.map { ($0.key.text, $0.value) }.sorted { $0.0.precedesByBytes($1.0) }
  }
}

extension NameTable: Sendable where Value: Sendable {}
