/// FNV-1a over UTF-8, 64 bits: the same on every machine and in every run, unlike `Hasher`.
///
/// Source: the FNV reference, http://www.isthe.com/chongo/tech/comp/fnv/.
public enum StableHash {
  /// The hash as a number.
  public static func value(of text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// The hash as sixteen hexadecimal digits.
  public static func hexadecimal(of text: String) -> String {
    let digits = String(value(of: text), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
