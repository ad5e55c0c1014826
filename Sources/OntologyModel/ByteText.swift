/// A string compared and hashed by its UTF-8.
///
/// `String` compares by canonical equivalence, for which it looks every character up that is not ASCII.
/// Names are uniform text, of which only equal bytes are equal.
public struct ByteText: Hashable, Sendable {
  /// The string.
  public let text: String

  /// Takes a string.
  public init(_ text: String) { self.text = text }

  /// Whether both have the same bytes.
  public static func == (first: ByteText, second: ByteText) -> Bool {
    first.text.hasBytes(of: second.text)
  }

  /// Feeds the bytes and their number.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytesOf: text) }
}

extension String {
  /// Whether both strings have the same UTF-8.
  public func hasBytes(of other: String) -> Bool {
    let (first, second) = (utf8, other.utf8)
    guard first.count == second.count else { return false }
    let isSame = first.withContiguousStorageIfAvailable { first in
      second.withContiguousStorageIfAvailable { second in first.elementsEqual(second) }
    }
    return (isSame ?? nil) ?? first.elementsEqual(second)
  }

  /// Whether the string begins with the UTF-8 of another.
  ///
  /// `hasPrefix` goes by characters and takes about ten times as long for what is not ASCII.
  public func begins(withBytesOf other: String) -> Bool {
    guard other.utf8.count <= utf8.count else { return false }
    let begins = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        own.prefix(other.count).elementsEqual(other)
      }
    }
    return (begins ?? nil) ?? utf8.starts(with: other.utf8)
  }

  /// Whether the string ends with the UTF-8 of another.
  public func ends(withBytesOf other: String) -> Bool {
    guard other.utf8.count <= utf8.count else { return false }
    let ends = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        own.suffix(other.count).elementsEqual(other)
      }
    }
    return (ends ?? nil) ?? utf8.suffix(other.utf8.count).elementsEqual(other.utf8)
  }

  /// Whether the UTF-8 of the string comes before that of another: the order of the Unicode scalars.
  public func precedesByBytes(_ other: String) -> Bool {
    let precedes = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.lexicographicallyPrecedes($0) }
    }
    return (precedes ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension Hasher {
  /// Feeds the UTF-8 of a string and a mark behind it.
  public mutating func combine(bytesOf text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in text.utf8 { combine(byte) } }
    combine(0xFF as UInt8)
  }
}
