internal import OntologyModel

/// When and by whom a document was published, as far as it says so.
struct Dateline: Hashable {
  /// The date of publication.
  var date: PartialDate?
  /// The publisher.
  var publisher: String?

  /// What `self` tells, and for what it does not tell, what `other` does.
  func completed(by other: Dateline) -> Dateline {
    Dateline(date: date ?? other.date, publisher: publisher ?? other.publisher)
  }
}

extension Dateline {
  /// Reads the metadata of a page: the names that newspapers and the sites of government use.
  init(metadata: [(name: String, value: String)]) {
    let dates = [
      "pubdate", "publishdate", "article:published_time", "datepublished", "dc.date", "date",
      "publish_time", "weibo:article:create_at",
    ]
    let publishers = [
      "publisher", "contentsource", "source", "og:site_name", "sitename", "dc.publisher",
    ]
    func first(_ names: [String]) -> [String] {
      names.flatMap { name in metadata.filter { $0.name == name }.map(\.value) }
    }
    date =
      first(dates).lazy.compactMap { DateText.find(in: HeadLine($0.unicodeScalars).scalars)?.date }
      .first
    publisher = first(publishers).first { value in
      value.unicodeScalars.contains { $0.value > 0x2E7F } && value.unicodeScalars.count <= 40
    }
  }
}

/// Reads date and publisher from the head and the foot of a text, never from its running text.
enum DatelineReader {
  /// How many lines belong to the head at most, and how many to the foot.
  private static let (headLines, footLines) = (10, 8)

  /// Reads the dateline of a text.
  ///
  /// - Complexity: O(n) in the length of the first and last lines alone.
  static func read(_ text: [Unicode.Scalar]) -> Dateline {
    let head = firstLines(of: text)
    let foot = lastLines(of: text)
    var dateline = readHead(head)
    let closing = readFoot(foot)
    if dateline.date == nil || closing.isPrinted {
      dateline.date = dateline.date ?? closing.line.date
    }
    dateline.publisher = dateline.publisher ?? closing.line.publisher
    if dateline.date == nil { dateline.date = yearOnly(head, text) }
    return dateline
  }

  /// The short lines at the start of a text, up to the first that is running text.
  private static func firstLines(of text: [Unicode.Scalar]) -> [HeadLine] {
    var lines: [HeadLine] = []
    var position = 0
    while position < text.count, lines.count < headLines {
      let end = text[position...].prefix(400).firstIndex { HeadLine.isLineEnd($0) }
      let stop = end ?? min(text.count, position + 400)
      let line = HeadLine(text[position..<stop])
      position = stop + 1
      if line.scalars.isEmpty { continue }
      guard line.isShort, end != nil || stop == text.count else { break }
      lines.append(line)
    }
    return lines
  }

  private static func lastLines(of text: [Unicode.Scalar]) -> [HeadLine] {
    var lines: [HeadLine] = []
    var end = text.count
    while end > 0, lines.count < footLines {
      let window = text[max(0, end - 400)..<end]
      let start = window.lastIndex { HeadLine.isLineEnd($0) }
      let first = start.map { $0 + 1 } ?? window.startIndex
      let line = HeadLine(text[first..<end])
      end = start ?? 0
      if line.scalars.isEmpty { continue }
      guard line.isShort, start != nil || first == 0 else { break }
      lines.append(line)
    }
    return lines.reversed()
  }

  private static func readHead(_ lines: [HeadLine]) -> Dateline {
    var dateline = Dateline()
    for (index, line) in lines.enumerated() {
      if dateline.date == nil, let found = line.statedDate {
        dateline.date = found.date
        dateline.publisher = dateline.publisher ?? Publishers.body(before: found, in: line)
      }
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      dateline.publisher =
        dateline.publisher ?? Publishers.stated(in: line) ?? Publishers.title(line, next: next)
    }
    return dateline
  }

  /// The date of printing or signing, with who prints or signs.
  private static func readFoot(_ lines: [HeadLine]) -> (line: Dateline, isPrinted: Bool) {
    var dateline = Dateline()
    var isPrinted = false
    for (index, line) in lines.enumerated() {
      dateline.publisher = dateline.publisher ?? Publishers.labelled(in: line)
      guard let found = line.statedDate else { continue }
      let prints = line.ends(with: "印发") || line.ends(with: "印")
      guard prints || found.range == line.scalars.indices else { continue }
      dateline.date = found.date
      isPrinted = prints
      let above = index > 0 ? lines[index - 1] : nil
      if let body = Publishers.body(before: found, in: line) {
        dateline.publisher = body
      } else if found.range.lowerBound == 0, let above, Publishers.isBody(above.scalars[...]) {
        dateline.publisher = above.text
      }
    }
    return (dateline, isPrinted)
  }

  /// The year of a document number or an issue, with the day of 新华社北京3月5日电 where there is one.
  private static func yearOnly(_ head: [HeadLine], _ text: [Unicode.Scalar]) -> PartialDate? {
    guard let year = head.lazy.compactMap(\.statedYear).first else { return nil }
    let day = DateText.wireDay(in: text.prefix(2_000))
    return day.flatMap { PartialDate(year: year, month: $0.month, day: $0.day) }
      ?? PartialDate(year: year)
  }
}
