/// Dates as words of a line: only their shape, not their value.
enum DateWords {
  /// Whether the line ends with a whole date, perhaps with the week day or 印发 behind it:
  /// `办公室2022年9月14日`, `2024-01-05`, `二〇二四年一月五日`.
  static func endsWithDate(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !scalars.contains("，"), !scalars.contains("。") else { return false }
    var line = scalars
    if let last = line.last, last == "）" { line = line.dropLast() }
    for tail in [issuing, weekDays] where tail.isSuffix(of: line) {
      while let last = line.last, last != "日" || weekDays.isSuffix(of: line),
        !isDigit(last), line.count > 1
      {
        line = line.dropLast()
      }
    }
    guard let last = line.last else { return false }
    if last == "日" {
      return endsWithParts(line.dropLast())
    }
    return endsWithNumberedDate(line)
  }

  /// Whether a date stands in the line before the number of a page or issue, or the time of day:
  /// `周刊2022年11月18日星期五第03版`, `2024-03-28 17:42`.
  static func holdsIssueDate(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !scalars.contains("，"), !scalars.contains("。") else { return false }
    if let last = scalars.last, last == "版" || last == "期", let day = scalars.lastIndex(of: "日") {
      let isWeekDay = weekDays.isSuffix(of: scalars[...day])
      return isWeekDay || endsWithDate(scalars[...day])
    }
    return scalars.indices.contains { start in
      let date = scalars[start...].prefix(10)
      guard date.count == 10, start + 10 < scalars.endIndex, date.first == "2" else { return false }
      return (0x30...0x39).contains(scalars[start + 10].value) && endsWithNumberedDate(date)
    }
  }

  /// Whether the line starts with a day or month: `7月14日`, `2022年6月`, `12日`.
  static func startsWithDay(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var position = scalars.startIndex
    while position < scalars.endIndex, position - scalars.startIndex < 5, isDigit(scalars[position])
    {
      position += 1
    }
    guard position > scalars.startIndex, position < scalars.endIndex else { return false }
    return "年月日".unicodeScalars.contains(scalars[position])
  }

  private static let issuing = Phrases("印发 印 发布 印制")

  private static let weekDays = Phrases(
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日")

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || ChineseNumerals.isDigit(scalar)
  }

  /// Whether what stands before 日 is year, month and day.
  private static func endsWithParts(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = line
    for mark: Unicode.Scalar? in ["月", "年", nil] {
      var digits = 0
      while let last = rest.last, isDigit(last), digits < 4 {
        rest = rest.dropLast()
        digits += 1
      }
      guard digits > 0 else { return false }
      guard let mark else { return true }
      guard rest.last == mark else { return false }
      rest = rest.dropLast()
    }
    return false
  }

  /// Whether the line ends with `2024-01-05`, `2024/1/5` or `2024.1.5`.
  private static func endsWithNumberedDate(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = line
    var groups: [Int] = []
    while groups.count < 3 {
      var digits = 0
      while let last = rest.last, (0x30...0x39).contains(last.value) {
        rest = rest.dropLast()
        digits += 1
      }
      guard digits > 0, digits <= 4 else { return false }
      groups.append(digits)
      guard groups.count < 3 else { break }
      guard let last = rest.last, last == "-" || last == "/" || last == "." else { return false }
      rest = rest.dropLast()
    }
    return groups[2] == 4 && groups[0] <= 2 && groups[1] <= 2
  }
}
