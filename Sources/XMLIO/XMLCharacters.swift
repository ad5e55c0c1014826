/// The characters and names that XML 1.0 allows, which libxml2's writer does not check.
///
/// Source: XML 1.0 (fifth edition), productions 2 (Char), 4 (NameStartChar) and 4a (NameChar), and
/// Namespaces in XML 1.0, production 4 (NCName).
public enum XMLCharacters {
  /// Whether XML can carry the character, as itself or escaped.
  public static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The first character of a text that XML cannot carry.
  ///
  /// - Complexity: O(n) in the text's bytes.
  public static func firstIllegal(in text: String) -> Unicode.Scalar? {
    let isClean = text.utf8.withContiguousStorageIfAvailable { bytes in
      // Only two shapes are possible in valid UTF-8: a control byte, and EF BF BE or EF BF BF.
      for place in bytes.indices {
        let byte = bytes[place]
        if byte >= 0x20, byte != 0xEF { continue }
        if byte == 0xEF {
          guard place + 2 < bytes.count, bytes[place + 1] == 0xBF, bytes[place + 2] >= 0xBE else {
            continue
          }
          return false
        }
        if byte != 0x9, byte != 0xA, byte != 0xD { return false }
      }
      return true
    }
    return isClean == true ? nil : text.unicodeScalars.first { !isLegal($0) }
  }

  /// A text without the characters that XML cannot carry.
  public static func stripped(_ text: String) -> String {
    guard firstIllegal(in: text) != nil else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter(isLegal))
    return String(kept)
  }

  /// Whether a text is a name without a colon (NCName).
  public static func isNCName(_ text: some StringProtocol) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), isNameStart(first) else { return false }
    while let scalar = scalars.next() {
      if !isNamePart(scalar) { return false }
    }
    return true
  }

  /// Whether a text is an NCName or two of them with a colon between.
  public static func isQualifiedName(_ text: String) -> Bool {
    if text.utf8.withContiguousStorageIfAvailable(isPlainName) == true { return true }
    guard text.utf8.contains(0x3A) else { return isNCName(text) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { isNCName($0) }
  }

  /// Whether a text is a qualified name of ASCII letters, digits, `_`, `-` and `.`: nearly all are.
  static func isPlainName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isAtStart = true
    var colons = 0
    for byte in text {
      switch byte {
      case 0x41...0x5A, 0x5F, 0x61...0x7A: isAtStart = false
      case 0x2D, 0x2E, 0x30...0x39: if isAtStart { return false }
      case 0x3A:
        colons += 1
        if isAtStart || colons > 1 { return false }
        isAtStart = true
      default: return false
      }
    }
    return !isAtStart
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isNameStart(scalar)
    }
  }
}
