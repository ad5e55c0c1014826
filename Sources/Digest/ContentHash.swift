internal import CDigest

/// The SHA-256 of some bytes.
public struct ContentHash: Hashable, Sendable {
  /// The 64 hexadecimal digits, in lower case.
  public let hexadecimal: String

  /// Hashes bytes.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBufferPointer { source in
      digest.withUnsafeMutableBufferPointer { target in
        guard let target = target.baseAddress else { return }
        cdigest_sha256(source.baseAddress, source.count, target)
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    var hexadecimal: [UInt8] = []
    hexadecimal.reserveCapacity(64)
    for byte in digest {
      hexadecimal.append(digits[Int(byte >> 4)])
      hexadecimal.append(digits[Int(byte & 15)])
    }
    self.hexadecimal = String(decoding: hexadecimal, as: UTF8.self)
  }

  /// Hashes the UTF-8 of a text.
  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// The first ten digits: enough to tell the entities of a province's archive apart.
  public var short: String { String(hexadecimal.prefix(10)) }
}
