internal import CDigest

/// The SHA-256 of some bytes.
public struct ContentHash: Hashable, Sendable {
  /// The 64 hexadecimal digits, in lower case.
  public let hexadecimal: String

  /// Hashes bytes.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(of bytes: [UInt8]) {
    hexadecimal = bytes.withUnsafeBufferPointer { ContentHash.digits(of: $0, count: 64) }
  }

  /// Hashes the UTF-8 of a text.
  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// The first ten digits: enough to tell the entities of a province's archive apart.
  public var short: String { String(hexadecimal.utf8.prefix(10)) ?? "" }

  /// The ``short`` digits of the hash of a text, without the others.
  public static func short(of text: String) -> String {
    var text = text
    return text.withUTF8 { digits(of: $0, count: 10) }
  }

  /// The ``short`` digits of the hash of some bytes, without the others.
  public static func short(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { digits(of: $0, count: 10) }
  }

  /// The first digits of the hash of some bytes.
  private static func digits(of bytes: UnsafeBufferPointer<UInt8>, count: Int) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      guard let target = digest.baseAddress else { return "" }
      cdigest_sha256(bytes.baseAddress, bytes.count, target)
      return String(unsafeUninitializedCapacity: count) { digits in
        for index in 0..<count {
          let half = index % 2 == 0 ? digest[index / 2] >> 4 : digest[index / 2] & 15
          digits[index] = half < 10 ? 0x30 + half : 0x57 + half
        }
        return count
      }
    }
  }
}
