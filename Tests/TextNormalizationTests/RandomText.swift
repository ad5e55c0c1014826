import Foundation

/// Text of every plane of Unicode, with much of what pages are made of.
enum RandomText {
  private static let pieces = [
    "\n", "\n\n", "\r\n", " ", "\u{3000}", "\t", "。", "，", "、", "“", "”", "（", "）", "\"", "'", "(",
    ")",
    ",", ".", ":", ";", "!", "?", "# ", "**", "- ", "|", "[", "](a)", "本报讯", "（记者 王 龙）", "□王某 李某",
    "2022年9月14日", "- 3 -", "一、", "1.", "医院", "衛生", "１２３", "DRG", "1,000", "……", "「", "」", "⼈",
    "\u{200B}", "\u{E000}", "\u{C}", "（某某供稿）", "/摄", "组 长：王 某", "第六期", "\u{301}", "`", "> ", "---",
  ]

  static func make(
    scalars count: Int, using generator: inout some RandomNumberGenerator
  ) -> String {
    var text = ""
    var length = 0
    while length < count {
      let piece: String
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: piece = String(anyScalar(using: &generator))
      case 1...4:
        let value = UInt32.random(in: 0x4E00...0x9FA5, using: &generator)
        piece = String(repeating: Unicode.Scalar(value).map(String.init) ?? "医", count: 3)
      default: piece = pieces.randomElement(using: &generator) ?? "医"
      }
      text += piece
      length += piece.unicodeScalars.count
    }
    return text
  }

  /// A scalar of any plane that text may hold.
  private static func anyScalar(using generator: inout some RandomNumberGenerator) -> Unicode.Scalar
  {
    while true {
      let plane = UInt32.random(in: 0...16, using: &generator)
      let value = plane << 16 | UInt32.random(in: 0x80...0xFFFF, using: &generator)
      if let scalar = Unicode.Scalar(value) { return scalar }
    }
  }

  /// Whether a uniform scalar is the same sign as a scalar of the source: equal, or equal in
  /// compatibility form, or one of the pairs of marks, or both blank.
  static func stems(_ uniform: Unicode.Scalar, from source: Unicode.Scalar) -> Bool {
    if uniform == source { return true }
    if uniform == " " || uniform == "\n" { return source.properties.isWhitespace || source == "|" }
    let plain = { (scalar: Unicode.Scalar) in
      String(scalar).precomposedStringWithCompatibilityMapping
    }
    if plain(uniform) == plain(source) { return true }
    if uniform.properties.isIdeographic { return source.properties.isIdeographic }
    return marks[source]?.unicodeScalars.contains(uniform) ?? false
  }

  private static let marks: [Unicode.Scalar: String] = [
    "\"": "“”", "'": "‘’", "「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”", "﹃": "‘",
    "﹄": "’", "｢": "“", "｣": "”", ".": "。", "．": "。", "〜": "~", "•": "·", "‧": "·", "∙": "·",
    "・": "·", "･": "·", "〝": "“", "〞": "”", "〟": "”", "﹒": ".。", "﹑": "、", "︑": "、", "＇": "‘’'",
    "＂": "“”", "⼀": "一",
  ]
}
