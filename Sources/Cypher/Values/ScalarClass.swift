/// A set of Unicode scalars: what one place of a regular expression takes.
struct ScalarClass: Sendable {
  /// A kind of scalar by Unicode's properties.
  enum Kind: Sendable, Hashable {
    case digit, word, space, horizontalSpace, han
    /// A general category such as `Lu`, or all that begin with a letter, such as `L`.
    case category(String)
  }

  var ranges: [ClosedRange<UInt32>] = []
  var kinds: [(kind: Kind, isNegated: Bool)] = []
  var isNegated = false
  var ignoresCase = false

  /// The class of one scalar.
  init(_ scalar: Unicode.Scalar, ignoresCase: Bool = false) {
    ranges = [scalar.value...scalar.value]
    self.ignoresCase = ignoresCase
  }

  /// The class of a kind.
  init(_ kind: Kind, isNegated: Bool = false) { kinds = [(kind, isNegated)] }

  /// The empty class.
  init() {}

  /// All scalars, or all but those that end a line.
  static func any(withLineEnds: Bool) -> ScalarClass {
    var all = ScalarClass()
    if !withLineEnds { all.ranges = [0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2029] }
    all.isNegated = true
    return all
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if holds(scalar) { return !isNegated }
    if ignoresCase {
      for other in ScalarClass.otherCases(of: scalar) where holds(other) { return !isNegated }
    }
    return isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    for range in ranges where range.contains(scalar.value) { return true }
    for (kind, isNegated) in kinds where kind.holds(scalar) != isNegated { return true }
    return false
  }

  private static func otherCases(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let properties = scalar.properties
    return [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapped in
      let scalars = mapped.unicodeScalars
      return scalars.count == 1 && scalars.first != scalar ? scalars.first : nil
    }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool { Kind.word.holds(scalar) }
}

extension ScalarClass.Kind {
  /// The kind that `\p{name}` names; nil where it is not known.
  init?(property name: String) {
    switch name {
    case "Han", "IsHan", "script=Han", "sc=Han", "Ideographic", "IsIdeographic": self = .han
    case "Alpha", "IsAlphabetic": self = .category("L")
    case "Digit", "IsDigit": self = .digit
    case "Space", "IsWhite_Space": self = .space
    case "Punct", "IsPunctuation": self = .category("P")
    case "Upper", "IsUppercase": self = .category("Lu")
    case "Lower", "IsLowercase": self = .category("Ll")
    default:
      let short = name.hasPrefix("Is") ? String(name.dropFirst(2)) : name
      guard ScalarClass.Kind.categories.contains(short) else { return nil }
      self = .category(short)
    }
  }

  private static let categories: Set<String> = Set(
    ["L", "M", "N", "P", "S", "Z", "C"] + Unicode.GeneralCategory.known.map(\.short))

  func holds(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch self {
    case .digit: return properties.generalCategory == .decimalNumber
    case .space: return properties.isWhitespace
    case .horizontalSpace: return scalar == "\t" || properties.generalCategory == .spaceSeparator
    case .han: return properties.isIdeographic
    case .word:
      switch properties.generalCategory {
      case .decimalNumber, .connectorPunctuation, .letterNumber: return true
      default: return properties.isAlphabetic || properties.generalCategory.short.hasPrefix("M")
      }
    case .category(let name):
      let short = properties.generalCategory.short
      return name.utf8.count == 1 ? short.utf8.first == name.utf8.first : short == name
    }
  }
}

extension Unicode.GeneralCategory {
  static let known: [Unicode.GeneralCategory] = [
    .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
    .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
    .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
    .format, .surrogate, .privateUse, .unassigned,
  ]

  /// The two letters of the Unicode Standard, table 4-4.
  var short: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    default: "Cn"
    }
  }
}
