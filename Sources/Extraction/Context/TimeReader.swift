internal import OntologyModel

/// Reads the dates of a sentence: 2022年5月10日, 7月9日至13日, 今年5月, 2019年至2021年, 昨日.
///
/// What is relative is worked out from the document's date and marked as inferred. Words that name no
/// time in particular (近日, 近年来) give none, and neither do deadlines (2025年底前) and the dates of
/// counts (截至2021年).
struct TimeReader {
  let scan: Scan
  /// The document's date, by which relative dates are worked out.
  let reported: PartialDate?

  /// A date and where it stands.
  struct Found: Hashable {
    let range: Range<Int>
    let time: ValidTime
  }

  /// A date read at a place, before anything behind it is looked at.
  struct Point {
    var end: Int
    var first: PartialDate
    /// The last part of what is no year, month or day itself, such as 上半年.
    var last: PartialDate?
    var isInferred: Bool
  }

  /// The dates in a range, in order, or only so many of them.
  func dates(in range: Range<Int>, atMost most: Int = .max) -> [Found] {
    var found: [Found] = []
    var position = range.lowerBound
    var antecedent: PartialDate?
    while position < range.upperBound, found.count < most {
      guard TimeReader.mayBegin(scan.text[position]),
        let point = point(at: position, limit: range.upperBound, antecedent)
      else {
        position += 1
        continue
      }
      let start = position
      let span = span(from: point, limit: range.upperBound)
      position = max(span.end, start + 1)
      antecedent = point.first
      guard !isDeadline(start, span.end) else { continue }
      found.append(
        Found(
          range: start..<span.end,
          time: ValidTime(start: point.first, end: span.last, isInferred: span.isInferred)))
    }
    return found
  }

  // MARK: One date

  /// Whether a date can begin with a scalar: a digit, a numeral, or the first of 今年, 同年, 上月….
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "今", "去", "前", "本", "同", "当", "次", "翌", "上", "昨": true
    default: scalar.isDigit || digit(scalar) != nil
    }
  }

  private func point(at start: Int, limit: Int, _ antecedent: PartialDate?) -> Point? {
    guard start == 0 || !scan.text[start - 1].isDigit else { return nil }
    if let numbered = numberedDate(at: start, limit: limit) { return numbered }
    if let years = years(at: start, limit: limit) { return years }
    if let day = relativeDay(at: start) { return day }
    if let year = year(at: start, limit: limit, antecedent) {
      return inYear(year.value, at: year.end, limit: limit, isInferred: year.isInferred)
    }
    if let month = relativeMonth(at: start) {
      guard let day = day(at: month.end, limit: limit),
        let date = PartialDate(
          year: month.first.year, month: month.first.month, day: day.value)
      else { return month }
      return Point(end: day.end, first: date, last: nil, isInferred: true)
    }
    return monthAlone(at: start, limit: limit)
  }

  /// 2022-05-10, 2022.5.10 and 2022/5/10.
  private func numberedDate(at start: Int, limit: Int) -> Point? {
    guard let year = number(at: start, limit: limit), year.end - start == 4,
      (1900..<2100).contains(year.value), let mark = scan.scalar(year.end),
      mark.isOne(of: "-./"),
      let month = number(at: year.end + 1, limit: limit), scan.scalar(month.end) == mark,
      let day = number(at: month.end + 1, limit: limit),
      let date = PartialDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    return Point(end: day.end, first: date, last: nil, isInferred: false)
  }

  /// 2019-2021年.
  private func years(at start: Int, limit: Int) -> Point? {
    guard let from = number(at: start, limit: limit), from.end - start == 4,
      (1900..<2100).contains(from.value), let mark = scan.scalar(from.end),
      TimeReader.isRangeMark(mark), let until = number(at: from.end + 1, limit: limit),
      (from.value..<2100).contains(until.value), scan.scalar(until.end) == "年",
      let first = PartialDate(year: from.value), let last = PartialDate(year: until.value)
    else { return nil }
    return Point(end: until.end + 1, first: first, last: last, isInferred: false)
  }

  /// A year in digits or characters, or one counted from the report or from the date before.
  private func year(
    at start: Int, limit: Int, _ antecedent: PartialDate?
  ) -> (value: Int, end: Int, isInferred: Bool)? {
    for (word, back) in [("今年", 0), ("去年", 1), ("前年", 2), ("本年度", 0)] as [(StaticString, Int)]
    where scan.reads(word, at: start) {
      return reported.map { ($0.year - back, start + word.scalarCount, true) }
    }
    for (word, on) in [("同年", 0), ("当年", 0), ("次年", 1), ("翌年", 1)] as [(StaticString, Int)]
    where scan.reads(word, at: start) {
      return antecedent.map { ($0.year + on, start + word.scalarCount, true) }
    }
    if let number = number(at: start, limit: limit), (1900..<2100).contains(number.value),
      scan.scalar(number.end) == "年"
    {
      return (number.value, number.end + 1, false)
    }
    guard let written = writtenYear(at: start, limit: limit) else { return nil }
    return (written, start + 5, false)
  }

  /// What stands behind a year: months, days, halves and quarters, or nothing.
  private func inYear(_ year: Int, at start: Int, limit: Int, isInferred: Bool) -> Point? {
    for (word, months) in TimeReader.parts where scan.reads(word, at: start) {
      guard let first = PartialDate(year: year, month: months.lowerBound),
        let last = PartialDate(year: year, month: months.upperBound)
      else { return nil }
      return Point(
        end: start + word.scalarCount, first: first, last: last, isInferred: isInferred)
    }
    if let month = month(at: start, limit: limit) {
      return inMonth(month.value, of: year, at: month.end, limit: limit, isInferred: isInferred)
    }
    // 2022年1-8月.
    if let from = number(at: start, limit: limit), let mark = scan.scalar(from.end),
      TimeReader.isRangeMark(mark), let until = month(at: from.end + 1, limit: limit),
      let first = PartialDate(year: year, month: from.value),
      let last = PartialDate(year: year, month: until.value), first < last
    {
      return Point(end: until.end, first: first, last: last, isInferred: isInferred)
    }
    let isWhole = scan.scalar(start) == "度" ? 1 : 0
    return PartialDate(year: year).map {
      Point(end: start + isWhole, first: $0, last: nil, isInferred: isInferred)
    }
  }

  private static let parts: [(StaticString, ClosedRange<Int>)] = [
    ("上半年", 1...6), ("下半年", 7...12), ("一季度", 1...3), ("二季度", 4...6), ("三季度", 7...9),
    ("四季度", 10...12), ("第一季度", 1...3), ("第二季度", 4...6), ("第三季度", 7...9), ("第四季度", 10...12),
  ]

  private func inMonth(
    _ month: Int, of year: Int, at start: Int, limit: Int, isInferred: Bool
  ) -> Point? {
    guard let whole = PartialDate(year: year, month: month) else { return nil }
    guard let day = day(at: start, limit: limit) else {
      return Point(end: start, first: whole, last: nil, isInferred: isInferred)
    }
    return PartialDate(year: year, month: month, day: day.value).map {
      Point(end: day.end, first: $0, last: nil, isInferred: isInferred)
    }
  }

  /// 7月13日 and 7月: a month later than the report's own belongs to the year before.
  private func monthAlone(at start: Int, limit: Int) -> Point? {
    guard let number = number(at: start, limit: limit), scan.scalar(number.end) == "月",
      let reported
    else { return nil }
    let year = number.value > (reported.month ?? 12) ? reported.year - 1 : reported.year
    return inMonth(number.value, of: year, at: number.end + 1, limit: limit, isInferred: true)
  }

  /// 本月, 上月 and 上个月.
  private func relativeMonth(at start: Int) -> Point? {
    for (word, back) in [("本月", 0), ("上月", 1), ("上个月", 1)] as [(StaticString, Int)]
    where scan.reads(word, at: start) {
      guard let reported, let month = reported.month else { return nil }
      let isBefore = month - back < 1
      return PartialDate(
        year: isBefore ? reported.year - 1 : reported.year, month: isBefore ? 12 : month - back
      ).map { Point(end: start + word.scalarCount, first: $0, last: nil, isInferred: true) }
    }
    return nil
  }

  /// 今天, 昨日 and 前天, where the report's own day is known.
  private func relativeDay(at start: Int) -> Point? {
    let words: [(StaticString, Int)] = [
      ("今天", 0), ("今日", 0), ("昨天", 1), ("昨日", 1), ("前天", 2),
    ]
    for (word, back) in words where scan.reads(word, at: start) {
      guard var date = reported, date.day != nil else { return nil }
      for _ in 0..<back { date = date.dayBefore }
      return Point(end: start + word.scalarCount, first: date, last: nil, isInferred: true)
    }
    return nil
  }

  // MARK: What stands behind

  private static func isRangeMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isOne(of: "至~—-到–")
  }

  /// 9日至13日, 3月至5月, 2019年至2021年, and a whole date on the other side.
  private func span(
    from point: Point, limit: Int
  ) -> (end: Int, last: PartialDate?, isInferred: Bool) {
    let plain = (point.end, point.last, point.isInferred)
    guard let mark = scan.scalar(point.end), TimeReader.isRangeMark(mark) else { return plain }
    var start = point.end + 1
    while let next = scan.scalar(start), TimeReader.isRangeMark(next), start < limit { start += 1 }
    let first = point.first
    if let year = year(at: start, limit: limit, first) {
      guard let until = inYear(year.value, at: year.end, limit: limit, isInferred: false) else {
        return plain
      }
      let last = until.last ?? until.first
      guard first <= last else { return plain }
      return (until.end, last, point.isInferred || year.isInferred)
    }
    guard first.month != nil else { return plain }
    if let month = month(at: start, limit: limit),
      let until = inMonth(
        month.value, of: first.year, at: month.end, limit: limit, isInferred: false),
      first <= until.first
    {
      return (until.end, until.first, point.isInferred)
    }
    if first.day != nil, let day = day(at: start, limit: limit),
      let last = PartialDate(year: first.year, month: first.month, day: day.value), first <= last
    {
      return (day.end, last, point.isInferred)
    }
    return plain
  }

  /// 2025年底前, 截至2021年底: neither says when something began, only by when.
  private func isDeadline(_ start: Int, _ end: Int) -> Bool {
    if ["截至", "截止", "截止到", "截至到"].contains(where: { scan.reads($0, before: start) }) {
      return true
    }
    var position = end
    while let scalar = scan.scalar(position), scalar.isOne(of: "年底末初"),
      position < end + 2
    {
      position += 1
    }
    return ["前", "之前", "以前"].contains { (word: StaticString) in
      scan.reads(word, at: position) && !scan.reads("前往", at: position)
        && !scan.reads("前后", at: position) && !scan.reads("前来", at: position)
    }
  }

  // MARK: Numbers

  private func month(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    marked("月", at: start, limit: limit)
  }

  private func day(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    marked("日", at: start, limit: limit) ?? marked("号", at: start, limit: limit)
  }

  /// A number in digits or characters with its mark behind it.
  private func marked(
    _ mark: Unicode.Scalar, at start: Int, limit: Int
  ) -> (value: Int, end: Int)? {
    guard
      let number = number(at: start, limit: limit) ?? writtenNumber(at: start, limit: limit),
      scan.scalar(number.end) == mark, number.end < limit
    else { return nil }
    return (number.value, number.end + 1)
  }

  private func number(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    while end < limit, end - start < 4, scan.text[end].isDigit {
      value = value * 10 + Int(scan.text[end].value - 0x30)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  /// 十二, 二十一, 三十: 1 to 99.
  private func writtenNumber(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var end = start
    var tens: Int?
    var ones: Int?
    while end < min(limit, start + 3), let scalar = scan.scalar(end) {
      if scalar == "十", tens == nil {
        tens = ones ?? 1
        ones = nil
      } else if ones == nil, let digit = TimeReader.digit(scalar), digit > 0 {
        ones = digit
      } else {
        break
      }
      end += 1
    }
    guard end > start else { return nil }
    return ((tens ?? 0) * 10 + (ones ?? 0), end)
  }

  /// 二〇二一年.
  private func writtenYear(at start: Int, limit: Int) -> Int? {
    guard start + 5 <= limit, scan.scalar(start + 4) == "年" else { return nil }
    var value = 0
    for position in start..<start + 4 {
      guard let digit = scan.scalar(position).flatMap(TimeReader.digit) else { return nil }
      value = value * 10 + digit
    }
    return (1900..<2100).contains(value) ? value : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零": 0
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
