/// Tells whether a name of a document ends with some words.
///
/// A title may point to a body by the end of its name at every turn of a long text; where no body's
/// name ends so, none has to be looked for.
final class NameEnds {
  private let names: [String]
  /// The names' bytes from the right, in order, so that all with one end stand together.
  private lazy var reversed: [[UInt8]] = names.map { Array($0.utf8.reversed()) }
    .sorted { $0.lexicographicallyPrecedes($1) }

  /// Takes names; what is asked for is worked out at the first question.
  init(_ names: [String]) { self.names = names }

  /// Whether a name ends with some words, byte for byte.
  ///
  /// - Complexity: O(log n) in the names.
  func contain(_ words: String) -> Bool {
    let end = Array(words.utf8.reversed())
    let first = reversed.partition { !$0.lexicographicallyPrecedes(end) }
    return first < reversed.count && reversed[first].starts(with: end)
  }
}
