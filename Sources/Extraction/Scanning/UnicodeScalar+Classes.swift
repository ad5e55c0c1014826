extension Unicode.Scalar {
  /// Whether the scalar is a Chinese character.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
    default: false
    }
  }

  /// Whether the scalar is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether the scalar is an ASCII letter.
  var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// Whether the scalar may stand inside the name of an institution.
  var isNamePart: Bool { isHan || isDigit || isLatin }

  /// Whether the scalar ends a clause.
  var endsClause: Bool {
    switch self {
    case "，", "。", "；", "！", "？", "：", "\n": true
    default: false
    }
  }

  /// Whether the scalar ends a date or time of day.
  var endsDate: Bool { self.isOne(of: "年月日午时") }

  /// Whether the scalar is a Chinese or ASCII numeral.
  var isNumeral: Bool {
    isDigit || self.isOne(of: "〇○零一二三四五六七八九十百两")
  }
}
