internal import Synchronization

/// Words that a rule looks for, taken apart once.
///
/// A scan keeps under ``number`` where in its document they stand, so that a rule whose words a
/// document does not have costs next to nothing. Lists are constants of a type: each one made takes a
/// number for good.
final class Words: Sendable {
  /// The words in the order in which they were listed.
  let list: [StaticString]
  /// The position among all lists, in the order in which they were first needed.
  let number: Int
  /// The values of the scalars of all words, one behind the other.
  private let scalars: [UInt32]
  /// Where each word begins in ``scalars``, and where the last ends.
  private let bounds: [Int]
  /// A bit for the first scalars of all words and for the last ones, by their last eight bits.
  private let firsts: SIMD4<UInt64>
  private let lasts: SIMD4<UInt64>

  private static let made = Atomic<Int>(0)

  init(_ words: [StaticString]) {
    list = words
    number = Words.made.add(1, ordering: .relaxed).oldValue
    var scalars: [UInt32] = []
    var bounds = [0]
    var firsts = SIMD4<UInt64>.zero
    var lasts = firsts
    for word in words {
      _ = word.allScalars { scalar in
        scalars.append(scalar)
        return true
      }
      guard scalars.count > bounds[bounds.count - 1] else { preconditionFailure("an empty word") }
      Words.set(scalars[bounds[bounds.count - 1]], in: &firsts)
      Words.set(scalars[scalars.count - 1], in: &lasts)
      bounds.append(scalars.count)
    }
    (self.scalars, self.bounds, self.firsts, self.lasts) = (scalars, bounds, firsts, lasts)
  }

  /// The number of scalars of a word.
  func length(of rank: Int) -> Int { bounds[rank + 1] - bounds[rank] }

  /// The values of the scalars of a word.
  func scalars(of rank: Int) -> ArraySlice<UInt32> { scalars[bounds[rank]..<bounds[rank + 1]] }

  /// The position in the list of the first word that stands at a position of a text.
  @inline(__always)
  func first(in text: [Unicode.Scalar], at position: Int) -> Int? {
    guard position >= 0, position < text.count, Words.has(text[position].value, in: firsts) else {
      return nil
    }
    return match(in: text, at: position)
  }

  /// The position in the list of the first word that ends before a position of a text.
  @inline(__always)
  func first(in text: [Unicode.Scalar], before position: Int) -> Int? {
    guard position > 0, position <= text.count, Words.has(text[position - 1].value, in: lasts)
    else { return nil }
    return match(in: text, before: position)
  }

  private func match(in text: [Unicode.Scalar], at position: Int) -> Int? {
    list.indices.first { reads($0, in: text, at: position) }
  }

  private func match(in text: [Unicode.Scalar], before position: Int) -> Int? {
    list.indices.first { reads($0, in: text, at: position - length(of: $0)) }
  }

  /// Whether a word stands at a position of a text.
  func reads(_ rank: Int, in text: [Unicode.Scalar], at position: Int) -> Bool {
    let (lower, upper) = (bounds[rank], bounds[rank + 1])
    guard position >= 0, position + upper - lower <= text.count else { return false }
    for index in lower..<upper where text[position + index - lower].value != scalars[index] {
      return false
    }
    return true
  }

  @inline(__always)
  private static func has(_ scalar: UInt32, in bits: SIMD4<UInt64>) -> Bool {
    bits[Int(scalar >> 6 & 3)] & (1 << UInt64(scalar & 63)) != 0
  }

  private static func set(_ scalar: UInt32, in bits: inout SIMD4<UInt64>) {
    bits[Int(scalar >> 6 & 3)] |= 1 << UInt64(scalar & 63)
  }
}

/// A word of a list at a place of a text.
struct WordHit {
  private let position: Int32
  private let number: Int32

  init(start: Int, rank: Int) {
    position = Int32(start)
    number = Int32(rank)
  }

  var start: Int { Int(position) }
  /// The position of the word in its list.
  var rank: Int { Int(number) }
}
