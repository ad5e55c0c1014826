/// Text under construction, with white space folded the way a browser shows it.
struct HTMLTextLine {
  private var scalars = String.UnicodeScalarView()
  private var blank = Blank.none
  private var last: Unicode.Scalar?

  /// White space seen but not yet written: it counts only if more text follows.
  private enum Blank { case none, space, sourceBreak }

  mutating func add(_ text: String, preformatted: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where preformatted: addBreak()
      case " ", "\t", "\r", "\n", "\u{C}":
        if preformatted, scalar != "\r" {
          append(scalar)
        } else if scalar == "\n" || scalar == "\r" {
          blank = .sourceBreak
        } else if blank == .none {
          blank = .space
        }
      default: append(scalar)
      }
    }
  }

  mutating func addBreak() {
    blank = .none
    guard last != nil else { return }
    scalars.append("\n")
    last = "\n"
  }

  /// The text, without white space at its ends.
  var text: String {
    var kept = Substring.UnicodeScalarView(scalars[...])
    while let end = kept.last, HTMLTextLine.isBlank(end) { kept.removeLast() }
    while let first = kept.first, HTMLTextLine.isBlank(first) { kept.removeFirst() }
    return String(Substring(kept))
  }

  /// The text, where there is any; the line is empty afterwards.
  mutating func take() -> String? {
    let taken = text
    self = HTMLTextLine()
    return taken.isEmpty ? nil : taken
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if blank != .none, let last, last != "\n" {
      let joins =
        blank == .sourceBreak && HTMLTextLine.isChinese(last)
        && HTMLTextLine.isChinese(scalar)
      if !joins { scalars.append(" ") }
    }
    blank = .none
    scalars.append(scalar)
    last = scalar
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9...0xD, 0x20, 0xA0, 0x3000, 0xFEFF, 0x200B: true
    default: false
    }
  }

  /// Ideographs and the punctuation of East Asia, which no space parts.
  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
