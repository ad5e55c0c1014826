internal import OntologyModel

/// A date in a line, with where it stands.
struct DateText: Hashable {
  /// The date.
  let date: PartialDate
  /// Where it stands.
  let range: Range<Int>

  /// The first date with year and month in some scalars: `2022年9月14日`, `二〇二四年一月五日`,
  /// `2024-01-05`, `2024/1/5`, `2024.1.5`.
  ///
  /// - Complexity: O(n) in the number of scalars.
  static func find(in scalars: [Unicode.Scalar]) -> DateText? {
    var position = 0
    while position < scalars.count {
      guard let year = year(in: scalars, at: position) else {
        position += 1
        continue
      }
      if let found = date(in: scalars, at: position, year: year) { return found }
      position = year.end
    }
    return nil
  }

  private struct Number {
    var value: Int
    var end: Int
  }

  /// Four digits, of one script, that are a year and not part of a longer number.
  private static func year(in scalars: [Unicode.Scalar], at start: Int) -> Number? {
    guard start + 4 < scalars.count, start == 0 || digit(scalars[start - 1]) == nil else {
      return nil
    }
    var value = 0
    for scalar in scalars[start..<start + 4] {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    guard (1900...2100).contains(value), digit(scalars[start + 4]) == nil else { return nil }
    return Number(value: value, end: start + 4)
  }

  private static func date(in scalars: [Unicode.Scalar], at start: Int, year: Number) -> DateText? {
    let mark = scalars[year.end]
    guard mark == "年" || mark == "-" || mark == "/" || mark == ".",
      let month = number(in: scalars, at: year.end + 1)
    else { return nil }
    if mark == "年" {
      guard month.end < scalars.count, scalars[month.end] == "月" else { return nil }
      let day = number(in: scalars, at: month.end + 1)
      if let day, day.end < scalars.count, scalars[day.end] == "日" || scalars[day.end] == "号",
        let date = PartialDate(year: year.value, month: month.value, day: day.value)
      {
        return DateText(date: date, range: start..<day.end + 1)
      }
      return PartialDate(year: year.value, month: month.value)
        .map { DateText(date: $0, range: start..<month.end + 1) }
    }
    guard month.end < scalars.count, scalars[month.end] == mark,
      let day = number(in: scalars, at: month.end + 1)
    else { return nil }
    return PartialDate(year: year.value, month: month.value, day: day.value)
      .map { DateText(date: $0, range: start..<day.end) }
  }

  /// A number of one or two digits, or Chinese up to 三十一.
  private static func number(in scalars: [Unicode.Scalar], at start: Int) -> Number? {
    guard start < scalars.count else { return nil }
    if (0x30...0x39).contains(scalars[start].value) {
      var (value, end) = (0, start)
      while end < scalars.count, end - start < 2, (0x30...0x39).contains(scalars[end].value) {
        value = value * 10 + Int(scalars[end].value - 0x30)
        end += 1
      }
      return Number(value: value, end: end)
    }
    var (value, end) = (0, start)
    while end < scalars.count, end - start < 3 {
      if scalars[end] == "十" {
        value = max(1, value) * 10
      } else if let digit = digit(scalars[end]) {
        value += digit
      } else {
        break
      }
      end += 1
    }
    return end > start ? Number(value: value, end: end) : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}

extension DateText {
  /// The month and day of an agency's dateline: 新华社北京3月5日电, 本报郑州3月5日讯.
  static func wireDay(in text: ArraySlice<Unicode.Scalar>) -> (month: Int, day: Int)? {
    for line in text.split(whereSeparator: { HeadLine.isLineEnd($0) }) {
      let words = HeadLine(line.prefix(40)).scalars
      let agencies = ["新华社", "中新社", "本报", "人民网", "新华网", "中新网", "人民日报"]
      guard agencies.contains(where: { words.starts(with: $0.unicodeScalars) }),
        let mark = words.firstIndex(of: "月"), let end = words[mark...].firstIndex(of: "日"),
        end + 1 < words.count, words[end + 1] == "电" || words[end + 1] == "讯"
      else { continue }
      var start = mark
      while start > 0, (0x30...0x39).contains(words[start - 1].value) { start -= 1 }
      guard let month = Int(HeadLine.text(words[start..<mark])),
        let day = Int(HeadLine.text(words[(mark + 1)..<end]))
      else { continue }
      return (month, day)
    }
    return nil
  }
}
