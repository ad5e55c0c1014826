internal import OntologyModel

/// Reads the dates of a sentence: 2022年5月10日, 7月9日至13日, 今年5月10日, 2021年以来.
struct TimeReader {
  let scan: Scan
  /// The document's date, by which relative dates are worked out.
  let reported: PartialDate?

  /// A date and where it stands.
  struct Found: Hashable {
    let range: Range<Int>
    let time: ValidTime
  }

  /// All dates in a range, in order.
  func dates(in range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let date = date(at: position, limit: range.upperBound) {
        found.append(date)
        position = date.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  private func date(at start: Int, limit: Int) -> Found? {
    var position = start
    var year: Int?
    var isInferred = false
    if scan.reads("今年", at: start) || scan.reads("去年", at: start) {
      year = reported.map { scan.text[start] == "今" ? $0.year : $0.year - 1 }
      isInferred = true
      position = start + 2
    } else if let number = number(at: start, limit: limit), number.value >= 1900,
      number.value < 2100,
      scan.scalar(number.end) == "年"
    {
      year = number.value
      position = number.end + 1
    }
    guard start == 0 || !scan.text[start - 1].isDigit || year != nil else { return nil }
    guard let month = number(at: position, limit: limit), scan.scalar(month.end) == "月" else {
      guard let year, position > start, let date = PartialDate(year: year) else { return nil }
      return Found(
        range: start..<position,
        time: ValidTime(start: date, end: nil, isInferred: isInferred))
    }
    if year == nil {
      year = reported.map { reported in
        // A month later than the report's own belongs to the year before.
        month.value > (reported.month ?? 12) ? reported.year - 1 : reported.year
      }
      isInferred = true
    }
    guard let year else { return nil }
    var end = month.end + 1
    var first = PartialDate(year: year, month: month.value)
    var last: PartialDate?
    if let day = number(at: end, limit: limit), scan.scalar(day.end) == "日" {
      first = PartialDate(year: year, month: month.value, day: day.value)
      end = day.end + 1
      if let mark = scan.scalar(end), "至~—-到".unicodeScalars.contains(mark),
        let until = number(at: end + 1, limit: limit), scan.scalar(until.end) == "日"
      {
        last = PartialDate(year: year, month: month.value, day: until.value)
        end = until.end + 1
      }
    }
    guard let first else { return nil }
    return Found(
      range: start..<end, time: ValidTime(start: first, end: last, isInferred: isInferred))
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
}
