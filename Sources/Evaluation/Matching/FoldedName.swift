internal import Lexicon

/// A name as names are compared: compatibility forms folded, small letters, and without white space,
/// quotation marks, brackets, points, commas, colons and dashes.
struct FoldedName: Hashable {
  /// What is left of the name; canonically equivalent texts are equal.
  let text: String
  /// Its number of characters (Unicode scalars).
  let count: Int

  init(_ name: String) {
    var view = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if let form = CompatibilityForms.standard.form(of: scalar) {
        for part in form where !FoldedName.isDropped(part) { view.append(part) }
      } else if !FoldedName.isDropped(scalar) {
        view.append(scalar)
      }
    }
    text = String(view).lowercased()
    count = text.unicodeScalars.count
  }

  var isEmpty: Bool { text.isEmpty }

  /// Whether one of two names holds the other and they are of like length: the shorter has four
  /// characters at least and 60 % of the longer one's.
  func isLoosely(_ other: FoldedName) -> Bool {
    let (short, long) = count <= other.count ? (self, other) : (other, self)
    guard short.count >= 4, 10 * short.count >= 6 * long.count else { return false }
    return FoldedName.holds(Array(long.text.unicodeScalars), Array(short.text.unicodeScalars))
  }

  private static func holds(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    (0...text.count - part.count).contains { start in
      text[start..<start + part.count].elementsEqual(part)
    }
  }

  private static let marks = Set("“”‘’\"'《》〈〉「」『』()[]【】·•、,，。:：—-".unicodeScalars)

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    // U+001C to U+001F separate files and records: white space too, though not in Unicode's list.
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
      || marks.contains(scalar)
  }
}
