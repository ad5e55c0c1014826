internal import Lexicon

/// The simplified forms of the characters of one text.
///
/// Some traditional characters also live on in simplified text, in names above all: 乾县, 於, 昇.
/// They are simplified only in a text that is traditional as a whole.
struct SimplifiedForms: Sendable {
  /// Traditional characters that the standard table of 2013 keeps for names, or in another sense.
  private static let kept = Set(
    "乾昇陞甯於徵麽藉瞭著龢迺邨氾谿澂祕濬勣絜沾鉅馀麹夥剋喆堃".unicodeScalars)

  private let table = TraditionalCharacters.standard
  private let isTraditional: Bool

  /// Looks whether a text is traditional: one Chinese character in twenty is.
  init(for text: CompactText) {
    var ideographs = 0
    var traditional = 0
    for scalar in text.scalars.prefix(100_000) where scalar.value >= 0x3400 {
      guard ScalarTable.shared.kind(scalar) == .ideograph else { continue }
      ideographs += 1
      if table.simplified(scalar) != scalar, !Self.kept.contains(scalar) { traditional += 1 }
    }
    isTraditional = traditional * 20 > ideographs
  }

  /// The simplified form of a scalar, the scalar itself where it has none.
  @inline(__always)
  subscript(scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x3400 else { return scalar }
    let form = table.simplified(scalar)
    guard form != scalar, !isTraditional, Self.kept.contains(scalar) else { return form }
    return scalar
  }
}
