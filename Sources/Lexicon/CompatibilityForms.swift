/// The compatibility forms of characters: ａ is a, （ is (, Ⅱ is II.
///
/// Source: Unicode Standard Annex #15, normalization form KC, character by character. Marks that
/// follow a letter stay apart; `String` compares them with the composed letter as equal.
public struct CompatibilityForms: Sendable {
  /// The table embedded in the program; read at first use.
  public static let standard = CompatibilityForms(rows: LexiconFile.compatibility.rows())

  private let forms: [UInt32: [Unicode.Scalar]]

  /// Reads rows of a code point and the code points of its form; what is no code point is left out.
  public init(rows: [LexiconRow]) {
    var forms: [UInt32: [Unicode.Scalar]] = [:]
    forms.reserveCapacity(rows.count)
    for row in rows {
      guard let code = UInt32(row.text(0), radix: 16) else { continue }
      let codes = row.text(1).split(separator: " ").map { UInt32($0, radix: 16) }
      let form = codes.compactMap { $0.flatMap(Unicode.Scalar.init) }
      if form.count == codes.count { forms[code] = form }
    }
    self.forms = forms
  }

  /// The form of a character, nil where it is its own.
  ///
  /// - Complexity: O(1).
  public func form(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    // Below U+00A0 every character is its own form.
    scalar.value < 0xA0 ? nil : forms[scalar.value]
  }
}
