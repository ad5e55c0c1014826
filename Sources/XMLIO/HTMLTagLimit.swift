/// Finds tags with absurdly many attributes, on which libxml2 would spend quadratic time: it
/// compares each attribute of a tag with all before it (htmlParseStartElement, seen in 2.9.14).
enum HTMLTagLimit {
  static let attributes = 1000

  /// The line, from 1, of the first tag beyond the limit.
  ///
  /// Counts words outside quotes, so it may take a script's `a<b …` for a tag; a thousand words of
  /// script without `<` or `>` are then one.
  ///
  /// - Complexity: O(n) in the bytes.
  static func lineOfExcess(in bytes: [UInt8]) -> Int? {
    var line = 1
    var inTag = false
    var quote: UInt8 = 0
    var words = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      if !inTag {
        if previous == 0x3C, isLetter(byte) {
          inTag = true
          quote = 0
          words = 0
        }
      } else if quote != 0 {
        if byte == quote {
          quote = 0
          words += 1
        }
      } else if byte == 0x3E || byte == 0x3C {
        inTag = false
      } else if byte == 0x22 || byte == 0x27 {
        if previous == 0x3D || isBlank(previous) { quote = byte }
      } else if !isBlank(byte), isBlank(previous) || previous == 0x2F {
        words += 1
      }
      // A value in quotes and its name may count as two words.
      if words > 2 * attributes { return line }
      previous = byte
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
