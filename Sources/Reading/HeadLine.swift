internal import OntologyModel

/// A line of a document's head or foot, without blanks and Markdown marks, full-width digits folded.
struct HeadLine {
  /// The scalars that are seen.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The positions in `scalars` before which a blank stood.
  private(set) var gaps: Set<Int> = []

  init(_ line: some Sequence<Unicode.Scalar>) {
    var isGap = false
    for scalar in line {
      if HeadLine.isBlank(scalar) {
        isGap = !scalars.isEmpty
        continue
      }
      if scalar == "#" || scalar == "*" || scalar == ">" || scalar == "|" { continue }
      if isGap { gaps.insert(scalars.count) }
      isGap = false
      scalars.append(HeadLine.folded(scalar))
    }
  }

  /// The line as text, without blanks.
  var text: String { HeadLine.text(scalars[...]) }

  /// Whether the line may belong to a head: short, and no sentence.
  var isShort: Bool { scalars.count <= 60 && !scalars.contains("。") }

  /// The pieces of some of the line's words between its blanks, in order.
  func pieces(of words: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    var pieces: [ArraySlice<Unicode.Scalar>] = []
    var start = words.startIndex
    for index in words.indices where gaps.contains(index) && index > start {
      pieces.append(words[start..<index])
      start = index
    }
    return start < words.endIndex ? pieces + [words[start...]] : pieces
  }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars)
  }

  func ends(with word: String) -> Bool {
    scalars.suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
  }

  func starts(with word: String) -> Bool { scalars.starts(with: word.unicodeScalars) }

  static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\u{FEFF}"
      || (0x2000...0x200F).contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF0F, 0xFF0E, 0xFF0D:
      Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3A: "："
    case 0x2C: "，"
    case 0x28: "（"
    case 0x29: "）"
    case 0x25CB, 0xFF2F: "〇"
    default: scalar
    }
  }
}

extension HeadLine {
  /// The date of publication that the line states: alone, behind a label or a blank, before the day of
  /// the week, an issue's number or 印发; nil for a date inside a phrase.
  var statedDate: DateText? {
    guard !scalars.contains("，"), let found = DateText.find(in: scalars) else { return nil }
    let before = scalars[..<found.range.lowerBound]
    let after = scalars[found.range.upperBound...]
    guard HeadLine.mayFollow(after) else { return nil }
    let isPrinted = after.starts(with: "印".unicodeScalars)
    let isLabelled =
      before.isEmpty || before.last == "：" || before.last == "）"
      || before.last == "|" || gaps.contains(found.range.lowerBound)
    return isLabelled || isPrinted ? found : nil
  }

  /// Whether words may stand behind the date of publication.
  private static func mayFollow(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = words.first else { return true }
    if (0x30...0x39).contains(first.value) || first == "T" {
      // The time of day: 2024-01-05 10:30
      return words.count <= 14
    }
    let heads = [
      "印", "星期", "周", "第", "总第", "农历", "（", "）", "来源", "作者", "编辑", "责编", "责任编辑", "发布",
      "出版", "A", "B", "版", "浏览", "字号", "签发", "|", "/", "·", "今日",
    ]
    return words.count <= 30 && heads.contains { words.starts(with: $0.unicodeScalars) }
  }

  /// The year that a document number or the number of an issue states: 〔2023〕15号, 2024年第3期.
  var statedYear: Int? {
    guard scalars.count <= 40, let last = scalars.last, "号期）版".unicodeScalars.contains(last) else {
      return nil
    }
    for start in scalars.indices.dropLast(5) {
      let digits = scalars[start..<start + 4]
      guard digits.allSatisfy({ (0x30...0x39).contains($0.value) }),
        let year = Int(HeadLine.text(digits)), (1949...2100).contains(year)
      else { continue }
      let before = start > 0 ? scalars[start - 1] : nil
      let after = scalars[start + 4]
      if let before, "〔[【（".unicodeScalars.contains(before), "〕]】）".unicodeScalars.contains(after) {
        return year
      }
      if after == "年", scalars[start + 5] == "第" { return year }
    }
    return nil
  }
}
