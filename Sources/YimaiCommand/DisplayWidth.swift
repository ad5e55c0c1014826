/// How many columns a text takes on a terminal.
///
/// Source: Unicode Standard Annex #11, East Asian Width, classes W and F count two; ambiguous
/// characters count one. Emoji follow the property Emoji_Presentation.
enum DisplayWidth {
  /// The columns of a text without control characters.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// 0 for combining and invisible scalars, 2 for wide ones, 1 for the rest.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    if isZeroWidth(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// The longest beginning that fits, with `…` where something is cut.
  static func truncated(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var used = 0
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let next = of(scalar)
      guard used + next <= width - 1 else { break }
      used += next
      view.append(scalar)
    }
    return String(view) + "…"
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    // Vowels and final consonants of a Hangul syllable written in parts join the first one.
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control: return true
    case .format: return scalar.value != 0xAD
    default: return false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
      0x20000...0x2FFFD, 0x30000...0x3FFFD:
      // U+4DC0 to U+4DFF count as wide since Unicode 16; U+303F alone is narrow.
      true
    default:
      scalar.properties.isEmojiPresentation
    }
  }
}
