/// The characters that Chinese writes numbers with.
enum ChineseNumerals {
  /// Whether the scalar is one of 〇 to 九, 十, 百 or 千.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〇", "○", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千": true
    default: false
    }
  }
}
